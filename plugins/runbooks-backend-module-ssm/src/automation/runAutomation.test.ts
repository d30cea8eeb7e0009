import {
  SSMClient,
  StartAutomationExecutionCommand,
} from '@aws-sdk/client-ssm';
import {
  collect,
  EU,
  PRODUCTION,
  signal,
  SsmSandbox,
  startSsmSandbox,
} from '../__testUtils__/ssmSandbox';
import {
  component,
  executorOptions,
  indexedRunbook,
  launchOf,
  putDocument,
} from '../__testUtils__/launching';
import { createAutomationExecutor } from './createAutomationExecutor';

const EXECUTION = '0d4b9f6e-2f0f-4c44-9a43-0c5a8f0f7f11';
const TOKEN = '5a1c1b1e-6b1f-5c1a-8a1f-0c5a8f0f7f22';
const person = { entityRef: 'user:default/amara.okafor' };

describe('running an automation', () => {
  let sandbox: SsmSandbox;
  let executor: ReturnType<typeof createAutomationExecutor>;
  let since: Date;

  beforeEach(async () => {
    sandbox = await startSsmSandbox();
    executor = createAutomationExecutor(executorOptions(sandbox));
    const { now } = await sandbox.control('GET', '/clock');
    since = new Date(Date.parse(now) - 60_000);
  });
  afterEach(() => sandbox.close());

  async function prepare(
    name: string,
    parameters: Record<string, unknown> = {},
    service = 'payments-api',
    rest: object = {},
  ) {
    const runbook = await indexedRunbook(sandbox, name);
    const prepared = await executor.prepare({
      runbook,
      entity: component(service),
      launch: launchOf(parameters, rest),
      signal,
    });
    expect(prepared.refusals).toEqual([]);
    return prepared;
  }

  async function start(
    prepared: Awaited<ReturnType<typeof prepare>>,
    executionId = EXECUTION,
  ) {
    const { providerId } = await executor.start({
      executionId,
      clientToken: TOKEN,
      plan: prepared.plan,
      sealed: prepared.sealed,
      person,
      signal,
    });
    return { executionId, providerId, plan: prepared.plan };
  }

  const follow = (
    open: Array<{ providerId: string; executionId?: string; details: boolean }>,
    from = since,
  ) => collect(executor.follow({ target: EU, open, since: from, signal }));
  const advance = (ms: number) =>
    sandbox.control('PUT', '/clock', { advanceMs: ms });

  const restart = { ServiceName: 'payments-api', WaitUntilStable: false };
  const failOver = {
    DBInstanceIdentifier: 'payments-db',
    Reason: 'the zone is failing',
  };

  it('previews what AWS says that it would do', async () => {
    const preview = async (
      name: string,
      parameters: object,
      service?: string,
    ) =>
      executor.preview({
        prepared: await prepare(name, parameters as any, service),
        person,
        signal,
      });
    expect(await preview('Parcelwise-RestartService', restart)).toEqual({
      state: 'known',
      mutating: expect.any(Number),
      nonMutating: expect.any(Number),
      undetermined: expect.any(Number),
      totalAccounts: 1,
      regions: ['eu-west-1'],
    });
    const [call] = await sandbox.calls('StartExecutionPreview');
    expect(call).toMatchObject({
      principal: expect.stringContaining('opsready-launch'),
      sessionName: 'amara.okafor@default',
    });
    await sandbox.control('POST', '/automation/preview-failures', {
      message: 'Not today',
    });
    expect(await preview('Parcelwise-RestartService', restart)).toEqual({
      state: 'failed',
      message: expect.stringContaining('Not today'),
    });
    for (const [setting, rule, kind] of [
      ['/throttles', { rate: { ratePerSecond: 0, burst: 0 } }, 'throttled'],
      ['/outages', {}, 'unavailable'],
    ] as const) {
      await sandbox.control('POST', setting, {
        action: 'ssm:StartExecutionPreview',
        ...rule,
      });
      // What passes is no answer.
      await expect(
        preview('Parcelwise-RestartService', restart),
      ).rejects.toMatchObject({ name: 'SourceError', kind });
      await sandbox.control('DELETE', setting);
    }
    await sandbox.control('POST', '/throttles', {
      action: '*',
      rate: 'unlimited',
    });
    await sandbox.control('POST', '/denials', {
      action: 'ssm:StartExecutionPreview',
    });
    expect(await preview('Parcelwise-RestartService', restart)).toEqual({
      state: 'failed',
      message: expect.stringContaining('ssm:StartExecutionPreview'),
    });
  });

  it('starts it as the launch role in the name of the person, and finds it by its mark', async () => {
    const prepared = await prepare('Parcelwise-RestartService', restart);
    const { plan } = prepared;
    const lookFor = (executionId: string) =>
      executor.find({ executionId, plan, since, signal });
    expect(await lookFor(EXECUTION)).toBeUndefined();
    const { providerId } = await start(prepared);
    expect(await lookFor(EXECUTION)).toEqual({ providerId });
    expect(await lookFor('another')).toBeUndefined();
    const [call] = await sandbox.calls('StartAutomationExecution');
    expect(call).toMatchObject({
      principal: expect.stringContaining('opsready-launch'),
      sessionName: 'amara.okafor@default',
      sessionTags: { 'opsready:user': person.entityRef },
    });
    expect(executor.linkTo({ executionId: EXECUTION, providerId, plan })).toBe(
      `https://eu-west-1.console.aws.amazon.com/systems-manager/automation/execution/${providerId}?region=eu-west-1`,
    );
  });

  it('takes no execution for its own that somebody else started with its mark', async () => {
    const prepared = await prepare('Parcelwise-RestartService', restart);
    const { plan } = prepared;
    const find = () =>
      executor.find({ executionId: EXECUTION, plan, since, signal });
    await sandbox.admin.getClient(SSMClient, EU).send(
      new StartAutomationExecutionCommand({
        DocumentName: plan.documentName,
        Parameters: { ServiceName: ['payments-api'] },
        Tags: [{ Key: `opsready:execution:${EXECUTION}`, Value: EXECUTION }],
      }),
    );
    expect(await find()).toBeUndefined();
    const { providerId } = await start(prepared);
    expect(await find()).toEqual({ providerId });
  });

  it('is one execution however often it is sent with its token', async () => {
    const prepared = await prepare('Parcelwise-RestartService', restart);
    const first = await start(prepared);
    expect(await start(prepared)).toEqual(first);
  });

  it('sends nothing twice by itself where the answer is lost', async () => {
    const prepared = await prepare('Parcelwise-RestartService', restart);
    await sandbox.control('PUT', '/automation/client-token', {
      behaviour: 'repeat',
    });
    await sandbox.control('POST', '/outages', {
      action: 'ssm:StartAutomationExecution',
      kind: 'lostAnswer',
    });
    await expect(start(prepared)).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'unavailable',
    });
    expect(await sandbox.calls('StartAutomationExecution')).toHaveLength(1);
    expect(
      await executor.find({
        executionId: EXECUTION,
        plan: prepared.plan,
        since,
        signal,
      }),
    ).toEqual({ providerId: expect.any(String) });
  });

  it.each<[string, (prepared: any) => Promise<unknown>, object]>([
    [
      'denied',
      () =>
        sandbox.control('POST', '/denials', {
          action: 'ssm:StartAutomationExecution',
        }),
      { name: 'SourceError', kind: 'denied' },
    ],
    [
      'the role cannot be assumed',
      () => sandbox.control('POST', '/denials', { action: 'sts:AssumeRole' }),
      { name: 'SourceError', kind: 'denied' },
    ],
    [
      'the version is gone',
      async prepared => {
        prepared.sealed.documentVersion = '99';
      },
      { name: 'SourceError', kind: 'notFound' },
    ],
    [
      'refused',
      async prepared => {
        prepared.sealed.parameters.WaitUntilStable = ['perhaps'];
      },
      { name: 'InputError' },
    ],
    [
      'throttled',
      () =>
        sandbox.control('POST', '/throttles', {
          action: 'ssm:StartAutomationExecution',
          rate: { ratePerSecond: 0, burst: 0 },
        }),
      { name: 'SourceError', kind: 'throttled' },
    ],
  ])(
    'says what it means that it did not start: %s',
    async (_, change, error) => {
      const prepared = await prepare('Parcelwise-RestartService', restart);
      await change(prepared);
      await expect(start(prepared)).rejects.toMatchObject(error);
    },
  );

  it('follows it to its end, step by step for those who watch', async () => {
    const { providerId } = await start(
      await prepare('Parcelwise-RestartService', restart),
    );
    const open = [{ providerId, executionId: EXECUTION, details: false }];
    expect(await follow(open)).toEqual([
      expect.objectContaining({
        providerId,
        executionId: EXECUTION,
        status: 'running',
        documentName: 'Parcelwise-RestartService',
        documentVersion: '2',
        place: expect.objectContaining({ account: PRODUCTION }),
      }),
    ]);
    await advance(60_000);
    const [ended] = await follow([{ ...open[0], details: true }]);
    expect(ended).toMatchObject({
      status: 'succeeded',
      finishedAt: expect.any(String),
    });
    expect(
      ended.steps?.map(({ name, status, hasOutputs }) => [
        name,
        status,
        hasOutputs,
      ]),
    ).toEqual([
      ['checkService', 'succeeded', false],
      ['restart', 'succeeded', true],
      ['mayWait', 'succeeded', false],
      ['countTasks', 'succeeded', true],
      ['waitUntilStable', 'skipped', false],
    ]);
    const execution = {
      executionId: EXECUTION,
      providerId,
      plan: (await prepare('Parcelwise-RestartService', restart)).plan,
    };
    const step = ended.steps!.find(({ name }) => name === 'restart')!;
    expect(
      await executor.readOutputs({ execution, stepId: step.id, signal }),
    ).toMatchObject({
      items: expect.arrayContaining([
        { name: 'DeploymentId', value: expect.any(String) },
      ]),
      truncated: false,
    });
    expect(
      (await executor.readOutputs({ execution, signal })).items.map(
        ({ name }) => name,
      ),
    ).toEqual(['restart.DeploymentId', 'countTasks.RunningCount']);
    await expect(
      executor.readOutputs({ execution, stepId: 'none', signal }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('needs the same few calls whatever the number of executions, and one for each that ended', async () => {
    const prepared = await prepare('Parcelwise-RestartService', restart);
    const open = [];
    for (let at = 0; at < 12; at += 1) {
      const { providerId } = await executor.start({
        ...prepared,
        executionId: `${EXECUTION.slice(0, -2)}${10 + at}`,
        clientToken: `${TOKEN.slice(0, -2)}${10 + at}`,
        person,
        signal,
      });
      open.push({ providerId, executionId: `ours-${at}`, details: false });
    }
    await sandbox.operations();
    expect(await follow(open)).toHaveLength(12);
    expect(await sandbox.operations()).toEqual([
      'DescribeAutomationExecutions',
      'DescribeAutomationExecutions',
    ]);
    await advance(600_000);
    await sandbox.operations();
    const later = new Date(since.getTime() + 600_000);
    const ended = await follow(open, later);
    expect(ended.map(({ status }) => status)).toEqual(
      Array(12).fill('succeeded'),
    );
    expect(ended.every(({ steps = [] }) => steps.length > 0)).toBe(true);
    expect((await sandbox.operations()).sort()).toEqual([
      'DescribeAutomationExecutions',
      'DescribeAutomationExecutions',
      ...Array(12).fill('GetAutomationExecution'),
    ]);
  });

  it('tells what others started from our own, asking once', async () => {
    const { providerId } = await start(
      await prepare('Parcelwise-RestartService', restart),
    );
    const outside = await sandbox.admin.getClient(SSMClient, EU).send(
      new StartAutomationExecutionCommand({
        DocumentName: 'DailyOperationsChecklist',
      }),
    );
    await sandbox.operations();
    const seen = async () =>
      new Map(
        (await follow([])).map(observed => [
          observed.providerId,
          observed.executionId,
        ]),
      );
    const expected = new Map([
      [providerId, EXECUTION],
      [outside.AutomationExecutionId, undefined],
    ]);
    expect(await seen()).toEqual(expected);
    expect(await seen()).toEqual(expected);
    expect(
      (await sandbox.operations()).filter(
        name => name === 'ListTagsForResource',
      ),
    ).toHaveLength(1);
  });

  it('says so where AWS has an execution no more', async () => {
    const gone = '11111111-2222-3333-4444-555555555555';
    expect(
      await follow([
        { providerId: gone, executionId: EXECUTION, details: false },
      ]),
    ).toEqual([
      expect.objectContaining({
        providerId: gone,
        executionId: EXECUTION,
        status: 'unknown',
      }),
    ]);
  });

  it('waits for an approval that the launch role may give', async () => {
    const execution = await start(
      await prepare('Parcelwise-FailOverDatabase', failOver),
    );
    const { providerId } = execution;
    await advance(10_000);
    const open = [{ providerId, executionId: EXECUTION, details: false }];
    const [waiting] = await follow(open);
    expect(waiting).toMatchObject({
      status: 'waiting',
      waitingFor: {
        kind: 'approval',
        stepName: 'approve',
        approvers: [
          `arn:aws:iam::${PRODUCTION}:role/opsready-launch`,
          `arn:aws:iam::${PRODUCTION}:role/opsready-admin`,
        ],
        canSignal: true,
      },
    });
    await sandbox.operations();
    await follow(open);
    expect(await sandbox.operations()).not.toContain('GetAutomationExecution');
    expect((await follow([{ ...open[0], details: true }]))[0]).toMatchObject({
      waitingFor: waiting.waitingFor,
    });
    const send = (part: object) =>
      executor.signal({
        execution,
        signal: 'approve',
        stepName: 'approve',
        person,
        abort: signal,
        ...part,
      });
    await expect(send({ stepName: 'failOver' })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(send({ signal: 'resume' })).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await sandbox.calls('SendAutomationSignal')).toEqual([]);
    await send({ comment: 'go on' });
    await expect(send({})).rejects.toMatchObject({ name: 'ConflictError' });
    expect(await sandbox.calls('SendAutomationSignal')).toHaveLength(1);
  });

  it('leaves to others what they alone may approve', async () => {
    const execution = await start(
      await prepare('Parcelwise-RestoreBackup', {
        DBSnapshotIdentifier: 'payments-db-snapshot',
        NewDBInstanceIdentifier: 'payments-db-restored',
      }),
    );
    await advance(10_000);
    const { providerId } = execution;
    const [waiting] = await follow([
      { providerId, executionId: EXECUTION, details: false },
    ]);
    expect(waiting.waitingFor).toMatchObject({
      canSignal: false,
      message: expect.stringContaining('user/database-lead'),
    });
    await expect(
      executor.signal({
        execution,
        signal: 'approve',
        stepName: 'approve',
        person,
        abort: signal,
      }),
    ).rejects.toThrow(/decided in AWS.*database-lead/);
  });

  it('resumes what pauses, within a loop as well, and stops what runs', async () => {
    await putDocument(sandbox, 'Pausing', {
      assumeRole: '{{ AutomationAssumeRole }}',
      parameters: { AutomationAssumeRole: { type: 'String', default: '' } },
      mainSteps: [
        { name: 'hold', action: 'aws:pause', inputs: {} },
        { name: 'rest', action: 'aws:sleep', inputs: { Duration: 'PT1H' } },
      ],
    });
    const execution = await start(await prepare('Pausing'));
    const open = [
      {
        providerId: execution.providerId,
        executionId: EXECUTION,
        details: true,
      },
    ];
    await advance(5_000);
    expect((await follow(open))[0]).toMatchObject({
      status: 'waiting',
      waitingFor: { kind: 'pause', stepName: 'hold', canSignal: true },
    });
    await executor.signal({
      execution,
      signal: 'resume',
      stepName: 'hold',
      person,
      abort: signal,
    });
    await advance(5_000);
    expect((await follow(open))[0].status).toBe('running');
    await executor.stop({ execution, person, signal });
    await advance(5_000);
    expect((await follow(open))[0].status).toBe('cancelled');
    // What has ended already is no error.
    await executor.stop({ execution, person, signal });
  });

  it('tells nested steps and children', async () => {
    const runbook = await indexedRunbook(sandbox, 'Parcelwise-TagInstances');
    const { items } = await executor.listResources({
      runbook,
      parameter: 'InstanceIds',
      entity: component('etl-orchestrator'),
      signal,
    });
    const ids = items.slice(0, 2).map(({ value }) => value);
    const { providerId } = await start(
      await prepare(
        'Parcelwise-TagInstances',
        { InstanceIds: ids },
        'etl-orchestrator',
      ),
    );
    await advance(120_000);
    const [ended] = await follow([
      { providerId, executionId: EXECUTION, details: true },
    ]);
    const loop = ended.steps!.find(({ name }) => name === 'eachMachine')!;
    const within = ended.steps!.filter(({ parentId }) => parentId === loop.id);
    expect(within.map(({ iteration }) => iteration)).toHaveLength(2);
    expect(within.map(({ target }) => target).sort()).toEqual([...ids].sort());
  });

  it('runs over targets, with a child for each', async () => {
    const runbook = await indexedRunbook(sandbox, 'Parcelwise-PatchInstance');
    const { items } = await executor.listResources({
      runbook,
      parameter: 'InstanceId',
      entity: component('ci-runners'),
      signal,
    });
    const targets = items.slice(0, 3).map(({ value }) => value);
    const { providerId } = await start(
      await prepare('Parcelwise-PatchInstance', {}, 'ci-runners', {
        rateControl: {
          targetParameterName: 'InstanceId',
          targets,
          maxConcurrency: '2',
          maxErrors: '0',
        },
      }),
    );
    await advance(5_000);
    const open = [{ providerId, executionId: EXECUTION, details: true }];
    const observed = await follow(open);
    // Children are their parent's business: they are no executions of their own.
    expect(observed.map(({ providerId: id }) => id)).toEqual([providerId]);
    expect(observed[0].children).toHaveLength(2);
    expect(
      observed[0].children!.every(({ target }) => targets.includes(target!)),
    ).toBe(true);
  });

  it('runs in several places, with a child in each', async () => {
    await sandbox.close();
    sandbox = await startSsmSandbox({
      aws: {
        launch: {
          roleName: 'opsready-launch',
          externalId: 'parcelwise-portal',
          executionRoleName: 'opsready-automation',
          accounts: [
            { accountId: PRODUCTION, automationRoles: ['opsready-automation'] },
          ],
        },
      },
    });
    executor = createAutomationExecutor(executorOptions(sandbox));
    const places = ['eu-west-1', 'us-east-1'].map(region => ({
      account: PRODUCTION,
      region,
    }));
    const prepared = await prepare(
      'DailyOperationsChecklist',
      {},
      'payments-api',
      { locations: places },
    );
    expect(await executor.preview({ prepared, person, signal })).toMatchObject({
      state: 'known',
      regions: ['eu-west-1', 'us-east-1'],
    });
    const { providerId } = await start(prepared);
    await advance(120_000);
    const [ended] = await follow([
      { providerId, executionId: EXECUTION, details: true },
    ]);
    expect(ended.status).toBe('succeeded');
    expect(
      ended.children
        ?.map(({ place, status }) => [place?.region, status])
        .sort(),
    ).toEqual([
      ['eu-west-1', 'succeeded'],
      ['us-east-1', 'succeeded'],
    ]);
  });
});
