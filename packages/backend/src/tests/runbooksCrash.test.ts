import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import {
  BackendProcess,
  eventually,
  hasPostgres,
  portalConfig,
  SandboxControl,
  SandboxPlace,
  TestDatabase,
  TokenBehaviour,
} from './__testUtils__';
import {
  accepted,
  activeExecution,
  approve,
  ask,
  asked,
  automation,
  boundRunbook,
  command,
  holdTable,
  PLACES,
  reach,
  read,
  signal,
  somebodyWaitsFor,
  start,
  startsOf,
  stop,
} from './__testUtils__/runbooks';

jest.setTimeout(900_000);

const ENTITY = 'component:default/crash';
const { ireland, virginia, stagingIreland, stagingVirginia } = PLACES;

/** The documents by the moment at which the backend dies, each in the place where the sandbox holds that moment. */
const AUTOMATIONS: Record<string, SandboxPlace> = {
  approvalOpen: stagingVirginia,
  approvalGiven: stagingVirginia,
  launching: stagingVirginia,
  beforeStart: ireland,
  afterStart: virginia,
  answerLost: stagingIreland,
  running: stagingVirginia,
  waiting: stagingVirginia,
  beforeSignal: stagingVirginia,
  afterSignal: stagingIreland,
  beforeStop: stagingVirginia,
  afterStop: stagingIreland,
};
const COMMANDS: Record<string, SandboxPlace> = {
  commandBeforeStart: ireland,
  commandAfterStart: virginia,
  commandAnswerLost: stagingIreland,
  commandRunning: stagingVirginia,
  commandBeforeStop: stagingVirginia,
  commandAfterStop: stagingIreland,
};
const DOCUMENTS = { ...AUTOMATIONS, ...COMMANDS };
type Moment = string;

const RESUME = { signal: 'resume', stepName: 'work' } as const;

/** What is on its way to AWS when the backend dies. */
const SUBMITTING = [
  'beforeStart',
  'afterStart',
  'answerLost',
  'commandBeforeStart',
  'commandAfterStart',
  'commandAnswerLost',
];

/** What waits for a person, in the middle of its steps. */
const WAITING = ['waiting', 'beforeSignal', 'afterSignal'];

/** Of what has not been started when the backend dies. */
const NOT_STARTED = [
  'approvalOpen',
  'approvalGiven',
  'launching',
  'beforeStart',
  'commandBeforeStart',
];

const POLICIES = [
  { id: 'everything', allow: true },
  {
    id: 'commands',
    match: { executors: ['ssm-command'] },
    countsAs: 'readOnly',
  },
  {
    id: 'approved',
    match: { runbooks: ['approvalOpen', 'approvalGiven', 'launching'] },
    approvals: { count: 1, groups: ['group:default/platform'] },
  },
];

const COMPONENT = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: crash
  annotations:
    opsready.io/aws-tags: service=crash
spec:
  type: service
  lifecycle: production
  owner: group:default/payments
  system: payments
`;

const described = hasPostgres ? describe : describe.skip;

described('a backend that is killed at every transition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-crash-'));
  const clockFile = join(folder, 'clock.json');
  const catalogFile = join(folder, 'crash.yaml');
  const backends: BackendProcess[] = [];
  const runbookIds = new Map<Moment, string>();
  const everStarted: string[] = [];
  let sandbox: Sandbox;
  let control: SandboxControl;
  let database: TestDatabase;

  beforeAll(async () => {
    writeFileSync(catalogFile, COMPONENT);
    sandbox = await startSandbox({ clockFile });
    control = new SandboxControl(sandbox.url);
    database = await TestDatabase.create();
    for (const [moment, place] of Object.entries(DOCUMENTS)) {
      const isCommand = moment in COMMANDS;
      await control.putDocument({
        ...place,
        name: moment,
        type: isCommand ? 'Command' : 'Automation',
        content: isCommand
          ? command()
          : automation(WAITING.includes(moment) ? 'pause' : 'sleep'),
        tags: { 'opsready:entity': ENTITY },
      });
      if (isCommand) {
        await control.commandScript({
          ...place,
          document: moment,
          outcome: 'Success',
          durationMs: 30 * 60_000,
        });
      }
    }
    for (const place of Object.values(PLACES)) {
      await control.putResource({
        ...place,
        ...machineOf(place),
        type: 'AWS::EC2::Instance',
        tags: { service: 'crash' },
      });
    }
    await startBackend();
    for (const [name, place] of Object.entries(DOCUMENTS)) {
      runbookIds.set(
        name,
        await boundRunbook(database, ENTITY, { name, ...place }),
      );
    }
  });

  afterAll(async () => {
    await Promise.all(backends.map(backend => backend.kill()));
    await database?.drop();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function startBackend(): Promise<BackendProcess> {
    const backend = await BackendProcess.start({
      name: `replica-${backends.length}`,
      folder,
      sandboxUrl: sandbox.url,
      config: portalConfig({
        database: database.config(),
        clockFile,
        catalogFile,
        everySeconds: 10,
        runbooks: { policies: POLICIES },
      }),
    });
    backends.push(backend);
    return backend;
  }

  function launchOf(moment: Moment) {
    return {
      entityRef: ENTITY,
      runbookId: runbookIds.get(moment)!,
      parameters:
        moment in COMMANDS
          ? { InstanceIds: [machineOf(DOCUMENTS[moment]).id] }
          : {},
    };
  }

  async function submitting(moment: Moment): Promise<string> {
    return eventually(async () => {
      const row = await activeExecution(database, runbookIds.get(moment)!);
      expect(row.status).toBe('submitting');
      return row.id;
    });
  }

  /** Each place lets a call come to another point; and nobody finds out what was started by looking. */
  async function holdProvider() {
    for (const [starting, stopping, listing] of [
      [
        'ssm:StartAutomationExecution',
        'ssm:StopAutomationExecution',
        'ssm:DescribeAutomationExecutions',
      ],
      ['ssm:SendCommand', 'ssm:CancelCommand', 'ssm:ListCommands'],
    ]) {
      await control.hold(listing, 'request', virginia);
      await control.hold(listing, 'request', stagingIreland);
      await control.hold(starting, 'request', ireland);
      await control.hold(starting, 'answer', virginia);
      await control.loseAnswers(starting, 1, stagingIreland);
      await control.hold(stopping, 'request', stagingVirginia);
      await control.hold(stopping, 'answer', stagingIreland);
    }
    const signalling = 'ssm:SendAutomationSignal';
    await control.hold(signalling, 'request', stagingVirginia);
    await control.hold(signalling, 'answer', stagingIreland);
  }

  /** Brings an execution to each moment, and the last ones to where only the end of the process lets go. */
  async function bringAbout(victim: BackendProcess) {
    const [amara, priya] = [await victim.as('amara'), await victim.as('priya')];
    const executions: Record<Moment, Execution> = {};
    for (const moment of [
      'approvalOpen',
      'approvalGiven',
      'launching',
      'running',
      ...WAITING,
      'beforeStop',
      'afterStop',
      'commandRunning',
      'commandBeforeStop',
      'commandAfterStop',
    ]) {
      executions[moment] = await asked(amara, launchOf(moment));
    }
    for (const moment of ['approvalGiven', 'launching']) {
      accepted(await approve(priya, executions[moment]));
    }
    const ids = Object.fromEntries(
      Object.entries(executions).map(([moment, { execution }]) => [
        moment,
        execution.id,
      ]),
    );
    await reach(database, {
      [ids.approvalOpen]: 'awaitingApproval',
      [ids.approvalGiven]: 'requested',
      [ids.launching]: 'requested',
      [ids.running]: 'running',
      [ids.waiting]: 'waiting',
      [ids.beforeSignal]: 'waiting',
      [ids.afterSignal]: 'waiting',
      [ids.beforeStop]: 'running',
      [ids.afterStop]: 'running',
      [ids.commandRunning]: 'running',
      [ids.commandBeforeStop]: 'running',
      [ids.commandAfterStop]: 'running',
    });

    await holdProvider();
    for (const moment of SUBMITTING) {
      // It is answered only where the answer was lost; the others end with the process.
      ask(amara, launchOf(moment)).catch(() => {});
    }
    for (const moment of SUBMITTING) {
      ids[moment] = await submitting(moment);
    }
    for (const moment of [
      'beforeStop',
      'afterStop',
      'commandBeforeStop',
      'commandAfterStop',
    ]) {
      stop(amara, executions[moment]).catch(() => {});
      await reach(database, { [ids[moment]]: 'stopping' });
    }
    for (const moment of ['beforeSignal', 'afterSignal']) {
      signal(amara, executions[moment], RESUME).catch(() => {});
    }
    await eventually(async () => {
      const signalled = (await control.executions(stagingIreland)).filter(
        ({ document }) => document === 'afterSignal',
      );
      expect(signalled.map(({ status }) => status)).not.toContain('Waiting');
      expect(await startsOf(control, Object.values(ids))).toEqual(
        Object.fromEntries(
          Object.entries(ids).map(([moment, id]) => [
            id,
            NOT_STARTED.includes(moment) ? 0 : 1,
          ]),
        ),
      );
      const stopped = [
        ...(await control.executions(stagingIreland)),
        ...(await control.commands(stagingIreland)),
      ].filter(({ document }) => /^(command)?afterStop$/i.test(document));
      expect(stopped.map(({ status }) => status).filter(isOpen)).toEqual([]);
    });
    return { executions, ids };
  }

  /** Dies in the middle of the transaction that says that a launch is on its way. */
  async function killWhileLaunching(
    victim: BackendProcess,
    launching: Execution,
  ) {
    const release = await holdTable(database, 'audit_entries');
    try {
      start(await victim.as('amara'), launching).catch(() => {});
      await somebodyWaitsFor(database, 'audit_entries');
      await victim.kill();
    } finally {
      await release();
    }
  }

  async function letGo() {
    await control.noLatency();
    await control.noOutage();
  }

  /** Everything that was begun comes to its end. */
  async function carryOn(
    survivor: BackendProcess,
    { executions, ids }: Awaited<ReturnType<typeof bringAbout>>,
  ) {
    const [amara, priya] = [
      await survivor.as('amara'),
      await survivor.as('priya'),
    ];
    await reach(database, {
      [ids.approvalOpen]: 'awaitingApproval',
      [ids.approvalGiven]: 'requested',
      [ids.launching]: 'requested',
      [ids.beforeStart]: 'running',
      [ids.afterStart]: 'running',
      [ids.answerLost]: 'running',
      [ids.running]: 'running',
      [ids.waiting]: 'waiting',
      [ids.beforeSignal]: 'waiting',
      [ids.afterSignal]: 'succeeded',
      [ids.beforeStop]: 'cancelled',
      [ids.afterStop]: 'cancelled',
      [ids.commandBeforeStart]: 'unknown',
      [ids.commandAfterStart]: 'running',
      [ids.commandAnswerLost]: 'running',
      [ids.commandRunning]: 'running',
      [ids.commandBeforeStop]: 'cancelled',
      [ids.commandAfterStop]: 'cancelled',
    });
    const lost = await read(amara, {
      execution: { id: ids.commandBeforeStart },
    } as Execution);
    expect(lost.execution.message).toMatch(/answer was lost/);
    // It keeps its place until somebody says what became of it.
    expect((await ask(amara, launchOf('commandBeforeStart'))).status).toBe(409);
    accepted(
      await amara.post(`runbooks/executions/${ids.commandBeforeStart}/close`, {
        outcome: 'failed',
        reason: 'The machine has seen no command',
      }),
    );

    accepted(await approve(priya, executions.approvalOpen));
    for (const moment of ['approvalOpen', 'approvalGiven', 'launching']) {
      accepted(await start(amara, executions[moment]));
    }
    for (const moment of ['waiting', 'beforeSignal']) {
      accepted(await signal(amara, executions[moment], RESUME));
    }
    await control.advance({ hours: 1 });
    const stopped = [
      'beforeStop',
      'afterStop',
      'commandBeforeStop',
      'commandAfterStop',
    ];
    await reach(
      database,
      Object.fromEntries(
        Object.entries(ids).map(([moment, id]) => {
          if (moment === 'commandBeforeStart') {
            return [id, 'failed'];
          }
          return [id, stopped.includes(moment) ? 'cancelled' : 'succeeded'];
        }),
      ),
    );
    const begun = Object.entries(ids)
      .filter(([moment]) => moment !== 'commandBeforeStart')
      .map(([, id]) => id);
    everStarted.push(...begun);
    const starts = await startsOf(control, Object.values(ids));
    return {
      starts: begun.map(id => starts[id]),
      unknown: starts[ids.commandBeforeStart],
    };
  }

  it('loses nothing and starts nothing twice where it is restarted, and killed again while it looks up what it left', async () => {
    await control.clientToken('honour');
    const [victim] = backends;
    const begun = await bringAbout(victim);
    await killWhileLaunching(victim, begun.executions.launching);
    await letGo();

    const leaseOf = async () =>
      (await activeExecution(database, runbookIds.get('beforeStart')!))
        .submit_lease_token;
    const lease = await leaseOf();
    await control.hold('ssm:DescribeAutomationExecutions', 'request');
    await control.hold('ssm:ListCommands', 'request');
    const again = await startBackend();
    await eventually(async () => expect(await leaseOf()).not.toBe(lease));
    await again.kill();
    await letGo();

    const { starts, unknown } = await carryOn(await startBackend(), begun);
    expect(new Set(starts)).toEqual(new Set([1]));
    expect(unknown).toBe(0);
  });

  it.each<TokenBehaviour>(['repeat', 'refuse', 'forget'])(
    'loses nothing and starts nothing twice where another takes over, and AWS does this with a token: %s',
    async behaviour => {
      await control.clientToken(behaviour);
      const victim = backends.at(-1)!;
      const survivor = await startBackend();
      const begun = await bringAbout(victim);
      await killWhileLaunching(victim, begun.executions.launching);
      await letGo();
      const { starts, unknown } = await carryOn(survivor, begun);
      expect(new Set(starts)).toEqual(new Set([1]));
      expect(unknown).toBe(0);
    },
  );

  it('has left nothing in AWS that nobody asked for', async () => {
    const automations = await control.executions();
    const commands = await control.commands();
    expect(automations.length + commands.length).toBe(everStarted.length);
    const open = await database
      .runbooks('executions')
      .whereNull('finished_at')
      .pluck('status');
    expect(open).toEqual([]);
  });
});

/** The machine of the entity in a place. */
function machineOf({ account, region }: SandboxPlace) {
  const id = `i-0${account.slice(0, 6)}${region === 'eu-west-1' ? 'aaaaaaaaaa' : 'bbbbbbbbbb'}`;
  return { id, arn: `arn:aws:ec2:${region}:${account}:instance/${id}` };
}

function isOpen(status: string): boolean {
  return ['Pending', 'InProgress', 'Waiting'].includes(status);
}
