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
import { createCommandExecutor } from './createCommandExecutor';

const EXECUTION = '0d4b9f6e-2f0f-4c44-9a43-0c5a8f0f7f11';
const DOCUMENT = 'Parcelwise-CollectDiagnostics';
const person = { entityRef: 'user:default/amara.okafor' };

describe('running a command', () => {
  let sandbox: SsmSandbox;
  let executor: ReturnType<typeof createCommandExecutor>;
  let machines: string[];
  let since: Date;

  beforeEach(async () => {
    sandbox = await startSsmSandbox();
    executor = createCommandExecutor(executorOptions(sandbox));
    const { now } = await sandbox.control('GET', '/clock');
    since = new Date(now);
    const { items } = await executor.listResources({
      runbook: await indexedRunbook(sandbox, DOCUMENT),
      parameter: 'InstanceIds',
      entity: component('ci-runners'),
      signal,
    });
    machines = items.map(({ value }) => value).slice(0, 2);
  });
  afterEach(() => sandbox.close());

  async function prepare(parameters: object, rest: object = {}) {
    return executor.prepare({
      runbook: await indexedRunbook(sandbox, DOCUMENT),
      entity: component('ci-runners'),
      launch: launchOf(parameters as any, rest),
      signal,
    });
  }
  const send = (prepared: Awaited<ReturnType<typeof prepare>>) =>
    executor.start({
      executionId: EXECUTION,
      clientToken: EXECUTION,
      plan: prepared.plan,
      sealed: prepared.sealed,
      person,
      signal,
    });
  const follow = (
    open: Array<{ providerId: string; executionId?: string; details: boolean }>,
    from = since,
  ) => collect(executor.follow({ target: EU, open, since: from, signal }));
  const advance = (ms: number) =>
    sandbox.control('PUT', '/clock', { advanceMs: ms });

  it('resolves machines, parameters and content', async () => {
    const prepared = await prepare(
      { InstanceIds: machines, Lines: '20', IncludeConnections: false },
      {
        rateControl: {
          targetParameterName: 'InstanceIds',
          maxConcurrency: '1',
          maxErrors: '0',
        },
      },
    );
    expect(prepared).toMatchObject({
      plan: {
        executorId: 'ssm-command',
        documentVersion: '1',
        rateControl: { targets: machines, maxConcurrency: '1' },
        targets: machines.map(id => ({
          id: expect.stringContaining(id),
          parameter: 'InstanceIds',
        })),
      },
      sealed: {
        documentName: DOCUMENT,
        documentVersion: '1',
        documentHash: prepared.plan.contentHash,
        documentHashType: 'Sha256',
        instanceIds: machines,
        parameters: { Lines: ['20'], IncludeConnections: ['false'] },
        maxConcurrency: '1',
      },
      refusals: [],
      riskClass: 'mutating',
    });
    expect(prepared.plan.role).toBeUndefined();
    expect(prepared.resources.map(({ belongs }) => belongs)).toEqual([
      'own',
      'own',
    ]);
    expect(await executor.preview({ prepared, person, signal })).toMatchObject({
      state: 'notAvailable',
    });
  });

  it.each<[object, object]>([
    [{}, {}],
    [{ InstanceIds: [] }, {}],
    [{ InstanceIds: Array(51).fill('i-0123456789abcdef0') }, {}],
    [{ InstanceIds: ['i-1'], Lines: '0' }, {}],
    [
      { InstanceIds: ['i-1'] },
      { locations: [{ account: PRODUCTION, region: 'us-east-1' }] },
    ],
    [
      { InstanceIds: ['i-1'] },
      {
        rateControl: {
          targetParameterName: 'Lines',
          targets: ['1'],
          maxConcurrency: '1',
          maxErrors: '0',
        },
      },
    ],
  ])('refuses %j, %j without asking anybody', async (parameters, rest) => {
    const runbook = await indexedRunbook(sandbox, DOCUMENT);
    await sandbox.operations();
    const prepared = await executor.prepare({
      runbook,
      entity: component('ci-runners'),
      launch: launchOf(parameters as any, rest),
      signal,
    });
    expect(prepared.refusals.map(({ code }) => code)).toEqual(['parameters']);
    expect(await sandbox.operations()).toEqual([]);
  });

  it('is sent once, marked, in the name of the person, and found', async () => {
    const prepared = await prepare({ InstanceIds: machines });
    const { plan } = prepared;
    const find = () =>
      executor.find({ executionId: EXECUTION, plan, since, signal });
    expect(await find()).toBeUndefined();
    const { providerId } = await send(prepared);
    expect(await find()).toEqual({ providerId });
    const calls = await sandbox.calls('SendCommand');
    expect(calls).toEqual([
      expect.objectContaining({
        principal: expect.stringContaining('opsready-launch'),
        sessionName: 'amara.okafor@default',
      }),
    ]);
    expect(
      executor.linkTo({ executionId: EXECUTION, providerId, plan }),
    ).toContain(`/run-command/${providerId}`);
  });

  it('is not sent twice where the answer is lost', async () => {
    const prepared = await prepare({ InstanceIds: machines });
    await sandbox.control('POST', '/outages', {
      action: 'ssm:SendCommand',
      kind: 'lostAnswer',
    });
    await expect(send(prepared)).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'unavailable',
    });
    expect(await sandbox.calls('SendCommand')).toHaveLength(1);
    expect(
      await executor.find({
        executionId: EXECUTION,
        plan: prepared.plan,
        since,
        signal,
      }),
    ).toEqual({ providerId: expect.any(String) });
  });

  it('runs no other content than what was judged', async () => {
    const prepared = await prepare({ InstanceIds: machines });
    prepared.sealed.documentHash = '0'.repeat(64);
    await expect(send(prepared)).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'notFound',
      message: expect.stringContaining('hash'),
    });
  });

  it.each<[string, (prepared: any) => Promise<unknown> | void, object]>([
    [
      'denied',
      () => sandbox.control('POST', '/denials', { action: 'ssm:SendCommand' }),
      { name: 'SourceError', kind: 'denied' },
    ],
    [
      'refused',
      prepared => {
        prepared.sealed.instanceIds = ['i-0badbadbadbadbad0'];
      },
      { name: 'InputError' },
    ],
  ])(
    'says what it means that it was not sent: %s',
    async (_, change, error) => {
      const prepared = await prepare({ InstanceIds: machines });
      await change(prepared);
      await expect(send(prepared)).rejects.toMatchObject(error);
    },
  );

  it('is followed to its end, with what it printed', async () => {
    await sandbox.control('POST', '/commands/scripts', {
      account: PRODUCTION,
      region: 'eu-west-1',
      document: DOCUMENT,
      instanceId: machines[1],
      outcome: 'Failed',
      stdout: 'all is well',
      stderr: 'not all',
      responseCode: 7,
    });
    const prepared = await prepare({ InstanceIds: machines });
    const { providerId } = await send(prepared);
    const open = { providerId, executionId: EXECUTION, details: false };
    expect(await follow([open])).toEqual([
      expect.objectContaining({
        providerId,
        executionId: EXECUTION,
        status: 'running',
        documentName: DOCUMENT,
      }),
    ]);
    expect(await follow([])).toEqual([
      expect.objectContaining({ providerId, executionId: EXECUTION }),
    ]);
    await advance(3_600_000);
    await sandbox.operations();
    const later = new Date(since.getTime() + 3_000_000);
    const [ended] = await follow([{ ...open, details: true }], later);
    expect(ended).toMatchObject({
      status: 'failed',
      finishedAt: expect.any(String),
      message: expect.stringContaining('1 of 2 machines'),
    });
    expect(
      ended.steps?.map(({ status, target, parentId }) => [
        status,
        target,
        parentId,
      ]),
    ).toEqual([
      ['succeeded', machines[0], undefined],
      ['succeeded', machines[0], machines[0]],
      ['failed', machines[1], undefined],
      ['failed', machines[1], machines[1]],
    ]);
    expect(await sandbox.operations()).toEqual([
      'ListCommands',
      'ListCommands',
      'ListCommands',
      'ListCommandInvocations',
    ]);
    const execution = {
      executionId: EXECUTION,
      providerId,
      plan: prepared.plan,
    };
    const step = ended.steps!.at(-1)!;
    expect(
      await executor.readOutputs({ execution, stepId: step.id, signal }),
    ).toMatchObject({
      items: [
        { name: 'StandardOutput', value: 'all is well' },
        { name: 'StandardError', value: 'not all' },
        { name: 'ResponseCode', value: 7 },
      ],
      truncated: false,
    });
    expect(
      (await executor.readOutputs({ execution, signal })).items,
    ).toContainEqual({ name: step.id, value: 'all is wellnot all' });
  });

  it('can be stopped, and waits for nobody', async () => {
    const prepared = await prepare({ InstanceIds: machines });
    const { providerId } = await send(prepared);
    const execution = {
      executionId: EXECUTION,
      providerId,
      plan: prepared.plan,
    };
    await executor.stop({ execution, person, signal });
    await advance(60_000);
    const open = [{ providerId, executionId: EXECUTION, details: false }];
    expect((await follow(open))[0].status).toBe('cancelled');
    await executor.stop({ execution, person, signal });
    await expect(
      executor.signal({
        execution,
        signal: 'resume',
        stepName: 'any',
        person,
        abort: signal,
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('says so where AWS has a command no more', async () => {
    const gone = '11111111-2222-3333-4444-555555555555';
    expect(
      await follow([
        { providerId: gone, executionId: EXECUTION, details: true },
      ]),
    ).toEqual([expect.objectContaining({ status: 'unknown' })]);
  });

  it('keeps the name of its machines to itself', async () => {
    await putDocument(
      sandbox,
      'OwnInstances',
      {
        schemaVersion: '2.2',
        parameters: { InstanceIds: { type: 'String', default: 'x' } },
        mainSteps: [
          {
            action: 'aws:runShellScript',
            name: 'run',
            inputs: { runCommand: ['true'] },
          },
        ],
      },
      { type: 'Command' },
    );
    const runbook = await indexedRunbook(sandbox, 'OwnInstances');
    expect(runbook.parameters).toHaveLength(1);
    expect(runbook.problems).toEqual([
      expect.stringContaining("'InstanceIds'"),
    ]);
  });
});
