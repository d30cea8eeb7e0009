import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- somebody runs runbooks in AWS, past the portal
import {
  SendCommandCommand,
  SSMClient,
  StartAutomationExecutionCommand,
  StopAutomationExecutionCommand,
} from '@aws-sdk/client-ssm';
import {
  BackendProcess,
  eventually,
  groupBy,
  hasPostgres,
  isThrottle,
  mostOverBudget,
  portalConfig,
  readerOf,
  SandboxCall,
  SandboxControl,
  SandboxPlace,
  TestDatabase,
} from './__testUtils__';
import {
  accepted,
  asked,
  automationOf,
  boundRunbook,
  command,
  entitiesAreIn,
  PLACES,
  readSources,
} from './__testUtils__/runbooks';

jest.setTimeout(600_000);

/** Calls to Systems Manager a second in each account and Region, and at once after a pause. */
const BUDGET = { perSecond: 5, burst: 10 };

/** In each of the four places. */
const OURS = { automations: 12, commands: 3 };
const OUTSIDE = { succeeding: 10, failing: 10, stopped: 5, commands: 10 };
const ENTITIES = Array.from(
  { length: OURS.automations },
  (_, index) => `many-${index}`,
);
const ALL = 200;
const ALL_OUTSIDE = 140;

/** What becomes of an execution, by what the sandbox says of it. */
const OUTCOMES: Record<string, string> = {
  Success: 'succeeded',
  Failed: 'failed',
  Cancelled: 'cancelled',
};

const described = hasPostgres ? describe : describe.skip;

described('two backends on one PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-following-'));
  const clockFile = join(folder, 'clock.json');
  const catalogFile = join(folder, 'many.yaml');
  const backends: BackendProcess[] = [];
  let sandbox: Sandbox;
  let control: SandboxControl;
  let database: TestDatabase;

  beforeAll(async () => {
    writeFileSync(
      catalogFile,
      ENTITIES.map(name => componentOf(name)).join('---\n'),
    );
    sandbox = await startSandbox({ clockFile });
    control = new SandboxControl(sandbox.url);
    database = await TestDatabase.create();
    const tags = { 'opsready:entity': ENTITIES.join(' ') };
    for (const place of Object.values(PLACES)) {
      for (const name of ['Ok', 'Bad']) {
        await control.putDocument({
          ...place,
          name: `Follow-${name}`,
          content: automationOf({}),
          tags,
        });
      }
      for (const outcome of ['Success', 'Failed'] as const) {
        const document = `Follow-Command${outcome}`;
        await control.putDocument({
          ...place,
          name: document,
          type: 'Command',
          content: command(),
          tags,
        });
        await control.commandScript({
          ...place,
          document,
          outcome,
          durationMs: 30 * 60_000,
        });
      }
      await control.putResource({
        ...place,
        ...machineOf(place),
        type: 'AWS::EC2::Instance',
        tags: { service: 'many' },
      });
    }
    // It takes its time, and then it fails.
    await control.failStep('Follow-Bad', 'done');
    for (const name of ['first', 'second']) {
      backends.push(
        await BackendProcess.start({
          name,
          folder,
          sandboxUrl: sandbox.url,
          config: portalConfig({
            database: database.config(),
            clockFile,
            catalogFile,
            // Once, so that only executions are read afterwards.
            everySeconds: 86_400,
            budgets: [{ operation: 'ssm:*', ...BUDGET }],
            runbooks: {
              policies: [
                { id: 'everything', allow: true },
                {
                  id: 'commands',
                  match: { executors: ['ssm-command'] },
                  countsAs: 'readOnly',
                },
              ],
            },
          }),
        }),
      );
    }
    await entitiesAreIn(
      backends[0],
      ENTITIES.map(name => `component:default/${name}`),
    );
    await readSources(database);
  });

  afterAll(async () => {
    await Promise.all(backends.map(backend => backend.stop()));
    await database?.drop();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function launch(
    backend: BackendProcess,
    entity: string,
    runbook: SandboxPlace & { name: string },
    parameters: Record<string, unknown> = {},
  ) {
    const entityRef = `component:default/${entity}`;
    const runbookId = await boundRunbook(database, entityRef, runbook);
    await asked(await backend.as('amara'), {
      entityRef,
      runbookId,
      parameters,
    });
  }

  /** People of the portal launch, half of them with each backend. */
  async function launchOurs(place: SandboxPlace) {
    for (const [index, entity] of ENTITIES.entries()) {
      const backend = backends[index % 2];
      const name = index % 3 === 0 ? 'Follow-Bad' : 'Follow-Ok';
      await launch(backend, entity, { ...place, name });
    }
    for (const [index, entity] of ENTITIES.slice(0, OURS.commands).entries()) {
      const backend = backends[index % 2];
      const name = `Follow-Command${index === 0 ? 'Failed' : 'Success'}`;
      const parameters = { InstanceIds: [machineOf(place).id] };
      await launch(backend, entity, { ...place, name }, parameters);
    }
  }

  /** And others do the same in AWS, as its administrators. */
  async function launchOutside(place: SandboxPlace) {
    const client = new SSMClient({
      endpoint: sandbox.url,
      region: place.region,
      credentials: { accessKeyId: place.account, secretAccessKey: 'any' },
      // They share the rates of their accounts with the portal.
      maxAttempts: 20,
    });
    const run = async (DocumentName: string) => {
      const { AutomationExecutionId } = await client.send(
        new StartAutomationExecutionCommand({
          DocumentName,
          Parameters: {
            AutomationAssumeRole: [
              `arn:aws:iam::${place.account}:role/opsready-automation`,
            ],
          },
        }),
      );
      return AutomationExecutionId;
    };
    for (let index = 0; index < OUTSIDE.succeeding; index += 1) {
      await run('Follow-Ok');
    }
    for (let index = 0; index < OUTSIDE.failing; index += 1) {
      await run('Follow-Bad');
    }
    for (let index = 0; index < OUTSIDE.stopped; index += 1) {
      const AutomationExecutionId = await run('Follow-Ok');
      await client.send(
        new StopAutomationExecutionCommand({ AutomationExecutionId }),
      );
    }
    for (let index = 0; index < OUTSIDE.commands; index += 1) {
      await client.send(
        new SendCommandCommand({
          DocumentName: `Follow-Command${index % 2 ? 'Failed' : 'Success'}`,
          InstanceIds: [machineOf(place).id],
        }),
      );
    }
    client.destroy();
  }

  /** Statuses by the id in AWS: as the portal has them, and as they are. */
  async function statuses() {
    const rows: Array<{ provider_id: string; status: string }> = await database
      .runbooks('executions')
      .select('provider_id', 'status');
    const inAws = [
      ...(await control.executions()),
      ...(await control.commands()),
    ];
    return {
      shown: new Map(
        rows.map(({ provider_id, status }) => [provider_id, status]),
      ),
      real: new Map(inAws.map(({ id, status }) => [id, status])),
    };
  }

  it('follow 200 executions together, each to its end, within the budget of each place', async () => {
    const places = Object.values(PLACES);
    await Promise.all(places.map(launchOutside));
    await Promise.all(places.map(launchOurs));
    await eventually(async () => {
      const { shown } = await statuses();
      expect(shown.size).toBe(ALL);
      const running = [...shown.values()].filter(
        status => status === 'running',
      );
      expect(running).toHaveLength(ALL - places.length * OUTSIDE.stopped);
    });

    const before = (await control.calls()).at(-1)!.sequence;
    await control.advance({ hours: 1 });
    await eventually(
      async () => {
        const { shown, real } = await statuses();
        expect(shown).toEqual(
          new Map([...real].map(([id, status]) => [id, OUTCOMES[status]])),
        );
        const due = await database
          .runbooks('executions')
          .where({ steps_due: true });
        expect(due).toEqual([]);
      },
      { timeoutMs: 240_000 },
    );

    const all = (await control.calls({ service: 'ssm' })).filter(
      call => readerOf(call) !== undefined,
    );
    // In the end one of them may have come first to all places each time.
    expect(new Set(all.filter(isList).map(readerOf))).toEqual(
      new Set(['first', 'second']),
    );
    const calls = all.filter(({ sequence }) => sequence > before);
    expect(calls.filter(({ error }) => isThrottle(error))).toEqual([]);
    const perOperation = groupBy(
      calls,
      ({ operation, account, region }) => `${operation} ${account}/${region}`,
    );
    expect(
      [...perOperation].map(([key, ofOne]) => [
        key,
        mostOverBudget(ofOne, BUDGET),
      ]),
    ).toEqual([...perOperation.keys()].map(key => [key, 0]));
    // Each place is read by one of them at a time.
    const lists = groupBy(
      calls.filter(isList),
      ({ operation, account, region }) => `${operation} ${account}/${region}`,
    );
    expect(lists.size).toBe(2 * places.length);
    expect([...lists.values()].flatMap(overlapping)).toEqual([]);
  });

  it('show them with their results, and those from outside as such', async () => {
    const priya = await backends[1].as('priya');
    const total = async (query: string) =>
      accepted(await priya.get(`runbooks/executions?limit=1&${query}`))
        .totalItems;
    const { real } = await statuses();
    for (const [status, outcome] of Object.entries(OUTCOMES)) {
      expect([outcome, await total(`status=${outcome}`)]).toEqual([
        outcome,
        [...real.values()].filter(one => one === status).length,
      ]);
    }
    expect(await total('')).toBe(ALL);
    expect(await total('outside=true')).toBe(ALL_OUTSIDE);
    expect(await total('requestedBy=user:default/amara')).toBe(
      ALL - ALL_OUTSIDE,
    );
    const { items } = accepted(
      await priya.get('runbooks/executions?outside=true&limit=200'),
    );
    expect(items.filter((item: any) => item.requestedBy)).toEqual([]);
  });
});

function isList({ operation }: SandboxCall): boolean {
  return ['DescribeAutomationExecutions', 'ListCommands'].includes(operation);
}

function componentOf(name: string): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    opsready.io/aws-tags: service=many
spec: { type: service, lifecycle: production, owner: payments, system: payments }
`;
}

/** The machine of the entities in a place. */
function machineOf({ account, region }: SandboxPlace) {
  const id = `i-0${account.slice(0, 6)}${region === 'eu-west-1' ? 'cccccccccc' : 'dddddddddd'}`;
  return { id, arn: `arn:aws:ec2:${region}:${account}:instance/${id}` };
}

/** Calls that began before one of another backend had ended; in the order in which they were answered. */
function overlapping(calls: SandboxCall[]): SandboxCall[] {
  return calls.filter((call, index) => {
    const before = calls[index - 1];
    const begun = Date.parse(call.time) - call.durationMs;
    return (
      before !== undefined &&
      readerOf(before) !== readerOf(call) &&
      begun < Date.parse(before.time)
    );
  });
}
