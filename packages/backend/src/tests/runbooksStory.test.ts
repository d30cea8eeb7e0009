import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- somebody starts a runbook in AWS
import {
  SSMClient,
  StartAutomationExecutionCommand,
} from '@aws-sdk/client-ssm';
import {
  BackendProcess,
  eventually,
  hasPostgres,
  portalConfig,
  SandboxControl,
  TestDatabase,
} from './__testUtils__';
import {
  accepted,
  approve,
  asked,
  boundRunbook,
  start,
  PLACES,
  preview,
  read,
  signal,
  stepsOf,
} from './__testUtils__/runbooks';

jest.setTimeout(360_000);

const API = 'component:default/payments-api';
const ROLE = 'arn:aws:iam::111122223333:role/opsready-automation';

const described = hasPostgres ? describe : describe.skip;

described('runbooks in a portal on PostgreSQL and the AWS sandbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-runbooks-'));
  const clockFile = join(folder, 'clock.json');
  let sandbox: Sandbox;
  let control: SandboxControl;
  let database: TestDatabase;
  let backend: BackendProcess;

  beforeAll(async () => {
    sandbox = await startSandbox({ clockFile });
    control = new SandboxControl(sandbox.url);
    database = await TestDatabase.create();
    backend = await BackendProcess.start({
      name: 'portal',
      folder,
      sandboxUrl: sandbox.url,
      config: portalConfig({ database: database.config(), clockFile }),
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await database?.drop();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (name: string) => backend.as(name);

  /** What became of an execution, once the sandbox has had the time that it takes. */
  async function ends(execution: Execution): Promise<Execution> {
    const priya = await as('priya');
    await control.advance({ minutes: 15 });
    return eventually(async () => {
      const now = await read(priya, execution);
      expect(now.execution.finishedAt).toBeDefined();
      return now;
    });
  }

  describe('a change in production', () => {
    let runbookId: string;
    let restart: Execution;

    beforeAll(async () => {
      runbookId = await boundRunbook(database, API, {
        name: 'Parcelwise-RestartService',
        ...PLACES.ireland,
      });
    });

    it('is previewed with all that it would do', async () => {
      const amara = await as('amara');
      const { status, body } = await preview(amara, {
        entityRef: API,
        runbookId,
        parameters: { ServiceName: 'payments-api' },
      });
      expect({ status, refusals: body.refusals }).toEqual({
        status: 200,
        refusals: [],
      });
      expect(body).toMatchObject({
        plan: {
          documentName: 'Parcelwise-RestartService',
          documentVersion: '2',
          place: { ...PLACES.ireland, environment: 'production' },
          role: ROLE,
          targets: [
            {
              id: 'arn:aws:ecs:eu-west-1:111122223333:service/parcelwise/payments-api',
            },
          ],
        },
        riskClass: 'mutating',
        effects: { state: 'known', mutating: 1 },
        calendar: { state: 'open' },
        demands: {
          approvals: 1,
          approverGroups: ['group:default/payments', 'group:default/platform'],
          reasonRequired: true,
        },
      });
    });

    it('waits for the approval of a colleague, and runs as the role of the account in the name of the person', async () => {
      const [amara, luca] = [await as('amara'), await as('luca')];
      restart = await asked(
        amara,
        {
          entityRef: API,
          runbookId,
          parameters: { ServiceName: 'payments-api' },
        },
        { reason: 'Connections leak since noon' },
      );
      expect(restart.execution.status).toBe('awaitingApproval');
      expect(await control.executions()).toEqual([]);

      const inbox = accepted(
        await luca.get('runbooks/executions?awaitingMyApproval=true'),
      );
      expect(inbox.items).toMatchObject([{ id: restart.execution.id }]);
      const approved = accepted(await approve(luca, await read(luca, restart)));
      expect(approved.approvals).toMatchObject([
        { by: 'user:default/luca', decision: 'approve' },
      ]);

      accepted(await start(amara, await read(amara, restart)));
      const [started] = await control.executions();
      expect(started).toMatchObject({
        document: 'Parcelwise-RestartService',
        version: '2',
        ...PLACES.ireland,
        executedBy: expect.stringMatching(
          /^arn:aws:sts::111122223333:assumed-role\/opsready-launch\/.*amara/,
        ),
      });
    });

    it('is followed step by step until it has succeeded', async () => {
      const done = await ends(restart);
      expect(done).toMatchObject({
        execution: { status: 'succeeded' },
        launchedBy: 'user:default/amara',
      });
      await eventually(async () => {
        const steps = await stepsOf(await as('luca'), restart);
        expect(steps.map(({ name, status }) => [name, status])).toEqual([
          ['checkService', 'succeeded'],
          ['restart', 'succeeded'],
          ['mayWait', 'succeeded'],
          ['waitUntilStable', 'succeeded'],
          ['countTasks', 'succeeded'],
        ]);
      });
      const { items } = accepted(
        await (
          await as('luca')
        ).get(`runbooks/executions/${restart.execution.id}/outputs`),
      );
      expect(items.map(({ name }: any) => name)).toEqual(
        expect.arrayContaining(['countTasks.RunningCount']),
      );
      expect(await control.executions()).toHaveLength(1);
    });

    it('counts in the statistics of the runbook, whose author was somebody else', async () => {
      const { runbook } = accepted(
        await (await as('amara')).get(`runbooks/runbooks/${runbookId}`),
      );
      expect(runbook.statistics).toMatchObject({
        runs: 1,
        finishedRuns: 1,
        succeededRuns: 1,
        successRate: 1,
        lastRun: {
          executionId: restart.execution.id,
          status: 'succeeded',
          by: 'user:default/amara',
        },
      });
      expect(runbook.statistics.lastSuccessByOtherAt).toBeDefined();
    });

    it('is on record with who did what as whom, as JSON and as CSV, for those who may read it', async () => {
      const amara = await as('amara');
      const query = `runbooks/audit?executionId=${restart.execution.id}`;
      const { items } = accepted(await amara.get(query));
      expect(
        items.map(({ event, actor }: any) => [event, actor]).reverse(),
      ).toEqual([
        ['requested', 'user:default/amara'],
        ['approved', 'user:default/luca'],
        ['launched', 'user:default/amara'],
        ['finished', undefined],
        ['outputsRead', 'user:default/luca'],
      ]);
      const launched = items.find(({ event }: any) => event === 'launched');
      expect(launched).toMatchObject({
        runAs: ROLE,
        entityRef: API,
        place: PLACES.ireland,
        parameters: expect.arrayContaining([
          { name: 'ServiceName', value: 'payments-api' },
        ]),
      });
      const csv: string = accepted(await amara.get(`${query}&format=csv`));
      const lines = csv.trimEnd().split('\r\n');
      expect(lines).toHaveLength(items.length + 1);
      expect(csv).toContain('user:default/luca');
      expect(csv).toContain(ROLE);

      // Who owns nothing of it sees nothing of its record.
      const mara = await as('mara');
      expect(accepted(await mara.get(query)).items).toEqual([]);
      const robin = await as('robin');
      expect((await robin.get(query)).status).toBe(403);
    });

    it('tells approvers and requester, without parameters', async () => {
      const titles = async (name: string) => {
        const { notifications } = accepted(
          await (await as(name)).get('notifications'),
        );
        return notifications.map(({ payload }: any) => payload);
      };
      await eventually(async () => {
        expect(await titles('luca')).toEqual(
          expect.arrayContaining([
            expect.objectContaining({
              title: expect.stringContaining('Approval needed'),
              link: expect.stringContaining(restart.execution.id),
            }),
          ]),
        );
        expect(await titles('amara')).not.toEqual([]);
      });
      expect(JSON.stringify(await titles('luca'))).not.toContain('ServiceName');
    });
  });

  it('waits where the document says so, until somebody resumes it', async () => {
    const [noor, priya] = [await as('noor'), await as('priya')];
    const entityRef = 'component:default/etl-orchestrator';
    const runbookId = await boundRunbook(database, entityRef, {
      name: 'Parcelwise-IsolateInstance',
      ...PLACES.ireland,
    });
    const own = async (parameter: string) => {
      const { items, unresolved } = accepted(
        await noor.get(
          `runbooks/entities/component/default/etl-orchestrator/runbooks/${runbookId}/resources?parameter=${parameter}`,
        ),
      );
      expect(unresolved).toEqual([]);
      return items[0].value;
    };
    const isolation = await asked(
      noor,
      {
        entityRef,
        runbookId,
        parameters: {
          InstanceId: await own('InstanceId'),
          EvidenceBucket: await own('EvidenceBucket'),
          IncidentTags: [{ Key: 'incident', Value: 'INC-7' }],
        },
      },
      { reason: 'It speaks to an address that is known as bad' },
    );
    accepted(await approve(priya, await read(priya, isolation)));
    accepted(await start(noor, isolation));
    await control.advance({ minutes: 1 });
    const waiting = await eventually(async () => {
      const now = await read(priya, isolation);
      expect(now.execution.status).toBe('waiting');
      return now;
    });
    expect(waiting.waitingFor).toMatchObject({
      kind: 'pause',
      stepName: 'collectEvidence',
    });
    accepted(
      await signal(priya, isolation, {
        signal: 'resume',
        stepName: 'collectEvidence',
      }),
    );
    expect((await ends(isolation)).execution.status).toBe('succeeded');
  });

  describe('a runbook that people go through', () => {
    const entityRef = API;
    let guided: Execution;

    const record = async (name: string, step: { id: string }, body: object) =>
      (await as(name)).put(
        `runbooks/executions/${guided.execution.id}/steps/${step.id}`,
        body,
      );

    it('is begun by one', async () => {
      const runbookId = await boundRunbook(database, entityRef, {
        name: 'runbooks/refund-a-stuck-payment.md',
      });
      const amara = await as('amara');
      guided = await asked(amara, { entityRef, runbookId, parameters: {} });
      expect(guided.execution.status).toBe('running');
      const steps = await stepsOf(amara, guided);
      expect(steps).toHaveLength(6);
      const { status, body } = await record('amara', steps[0], {
        state: 'done',
        version: 0,
        note: 'pay_01HZX is captured',
        evidence: [
          { url: 'https://console.payments.parcelwise.example/pay_01HZX' },
        ],
      });
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { status: 'succeeded', guided: { by: 'user:default/amara' } },
      });
    });

    it('tells who was slower, refuses who may only read, and is finished by another', async () => {
      const luca = await as('luca');
      const [first, ...rest] = await stepsOf(luca, guided);
      expect(first.guided).toMatchObject({
        by: 'user:default/amara',
        note: 'pay_01HZX is captured',
        version: 1,
      });
      const late = await record('luca', first, { state: 'done', version: 0 });
      expect(late.status).toBe(409);
      const mara = await record('mara', rest[0], { state: 'done', version: 0 });
      expect(mara.status).toBe(403);

      const finish = async (outcome: string) =>
        luca.post(`runbooks/executions/${guided.execution.id}/finish`, {
          outcome,
        });
      expect((await finish('succeeded')).status).toBe(409);
      for (const step of rest) {
        accepted(await record('luca', step, { state: 'done', version: 0 }));
      }
      const { execution } = accepted(await finish('succeeded'));
      expect(execution.status).toBe('succeeded');
      expect(
        (await stepsOf(luca, guided)).map(({ guided: step }) => step?.by),
      ).toEqual(['user:default/amara', ...rest.map(() => 'user:default/luca')]);
    });
  });

  it('shows what was started in AWS, its person unknown, and counts it', async () => {
    const entityRef = 'system:default/payments';
    const runbookId = await boundRunbook(database, entityRef, {
      name: 'DailyOperationsChecklist',
      ...PLACES.ireland,
    });
    const client = new SSMClient({
      endpoint: sandbox.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: '111122223333', secretAccessKey: 'any' },
    });
    const { AutomationExecutionId } = await client.send(
      new StartAutomationExecutionCommand({
        DocumentName: 'DailyOperationsChecklist',
      }),
    );
    client.destroy();
    const amara = await as('amara');
    await control.advance({ minutes: 1 });
    await eventually(async () => {
      const { items } = accepted(
        await amara.get(
          `runbooks/executions?runbookId=${runbookId}&outside=true`,
        ),
      );
      expect(items).toEqual([
        expect.objectContaining({ outside: true, status: 'succeeded' }),
      ]);
      expect(items[0].requestedBy).toBeUndefined();
      const outside = accepted(
        await amara.get(`runbooks/executions/${items[0].id}`),
      );
      expect(outside.providerId).toBe(AutomationExecutionId);
      const { runbook } = accepted(
        await amara.get(`runbooks/runbooks/${runbookId}`),
      );
      expect(runbook.statistics).toMatchObject({ runs: 1, succeededRuns: 1 });
      expect(runbook.statistics.lastSuccessByOtherAt).toBeUndefined();
    });
  });

  it('shows a contractor the runbooks and executions of one system', async () => {
    const robin = await as('robin');
    const seen = accepted(await robin.get('runbooks/runbooks?limit=200'));
    const all = accepted(
      await (await as('priya')).get('runbooks/runbooks?limit=200'),
    );
    expect(seen.totalItems).toBeGreaterThan(0);
    expect(seen.totalItems).toBeLessThan(all.totalItems);
    expect(seen.items).toHaveLength(seen.totalItems);
    const executions = accepted(await robin.get('runbooks/executions'));
    // What ran for a runbook of theirs, and nothing that was asked for on another system.
    expect(executions.items.filter(({ entityRef }: any) => entityRef)).toEqual(
      [],
    );
    expect(executions.items).toHaveLength(executions.totalItems);
    const hidden = await robin.get(
      'runbooks/entities/component/default/payments-api/runbooks',
    );
    expect(hidden.status).toBe(404);
    expect((await robin.get('runbooks/sources')).status).toBe(403);
  });

  it('shows a reviewed document as drifted when it changes, and what changed', async () => {
    const place = PLACES.ireland;
    const name = 'Parcelwise-CheckCarts';
    const content = (duration: string) =>
      [
        "schemaVersion: '0.3'",
        'description: Looks at the carts.',
        "assumeRole: '{{ AutomationAssumeRole }}'",
        'parameters:',
        '  AutomationAssumeRole:',
        '    type: AWS::IAM::Role::Arn',
        'mainSteps:',
        '  - name: look',
        '    action: aws:sleep',
        '    isEnd: true',
        `    inputs: { Duration: ${duration} }`,
        '',
      ].join('\n');
    const tags = { 'opsready:entity': 'component:default/cart-service' };
    await control.putDocument({
      ...place,
      name,
      content: content('PT1M'),
      tags,
    });
    const runbookId = await boundRunbook(
      database,
      'component:default/cart-service',
      { name, ...place },
    );
    const path = `runbooks/runbooks/${runbookId}`;
    const mara = await as('mara');
    const { runbook } = accepted(await mara.get(path));
    expect(runbook.review).toMatchObject({ state: 'never', drifted: false });
    const { contentHash } = runbook;
    const review = { contentHash, note: 'Still right' };
    const amara = await as('amara');
    expect((await amara.post(`${path}/reviews`, review)).status).toBe(403);
    accepted(await mara.post(`${path}/reviews`, review));
    expect(accepted(await mara.get(path)).runbook.review).toMatchObject({
      state: 'current',
      drifted: false,
      lastReviewedBy: 'user:default/mara',
    });

    await control.putDocument({
      ...place,
      name,
      content: content('PT9M'),
      tags,
    });
    await eventually(async () => {
      const changed = accepted(await mara.get(path)).runbook;
      expect(changed.review).toMatchObject({ state: 'current', drifted: true });
    });
    const drift = accepted(await mara.get(`${path}/drift`));
    expect(drift.lines.filter(({ change }: any) => change !== 'same')).toEqual([
      { change: 'removed', text: '    inputs: { Duration: PT1M }' },
      { change: 'added', text: '    inputs: { Duration: PT9M }' },
    ]);
    expect((await mara.post(`${path}/reviews`, review)).status).toBe(409);
  });
});
