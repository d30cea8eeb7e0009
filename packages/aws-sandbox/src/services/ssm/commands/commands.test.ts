import {
  CancelCommandCommand,
  DescribeDocumentCommand,
  DescribeInstanceInformationCommand,
  GetCommandInvocationCommand,
  InvalidDocument,
  InvocationDoesNotExist,
  ListCommandInvocationsCommand,
  ListCommandsCommand,
  SendCommandCommand,
  type SendCommandCommandInput,
} from '@aws-sdk/client-ssm';
import {
  admin,
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

const DIAGNOSTICS = 'Parcelwise-CollectDiagnostics';
const fleet = { Key: 'tag:service', Values: ['ci-runners'] };
const place = { account: PRODUCTION, region: 'eu-west-1' };

describe('Run Command', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await testSandbox();
  });
  afterEach(() => sandbox.close());

  const send = async (input: Partial<SendCommandCommandInput> = {}) => {
    const { Command } = await sandbox
      .ssm()
      .send(new SendCommandCommand({ DocumentName: DIAGNOSTICS, ...input }));
    return Command ?? {};
  };
  const pass = (seconds: number) =>
    sandbox.control('PUT', '/clock', { advanceMs: seconds * 1000 });
  const command = async (CommandId: string | undefined) => {
    const { Commands } = await sandbox
      .ssm()
      .send(new ListCommandsCommand({ CommandId }));
    return Commands?.[0];
  };
  const invocations = async (CommandId: string | undefined) => {
    const { CommandInvocations = [] } = await sandbox
      .ssm()
      .send(new ListCommandInvocationsCommand({ CommandId, Details: true }));
    return CommandInvocations;
  };
  const instances = async () => {
    const { InstanceInformationList = [] } = await sandbox.ssm().send(
      new DescribeInstanceInformationCommand({
        Filters: [{ Key: 'tag:service', Values: ['ci-runners'] }],
      }),
    );
    return InstanceInformationList.map(({ InstanceId = '' }) => InstanceId);
  };
  const script = (settings: object) =>
    sandbox.control('POST', '/commands/scripts', {
      ...place,
      document: DIAGNOSTICS,
      ...settings,
    });

  it('sends a command, which runs on the clock of the sandbox and shows its output in the end', async () => {
    const [InstanceId] = await instances();
    const sent = await send({
      InstanceIds: [InstanceId],
      Comment: 'opsready 42',
      Parameters: { Lines: ['20'] },
    });
    expect(sent).toMatchObject({
      Status: 'Pending',
      Comment: 'opsready 42',
      TargetCount: 1,
      CompletedCount: 0,
      Parameters: { Lines: ['20'] },
      RequestedDateTime: expect.any(Date),
    });
    await pass(2);
    expect(await command(sent.CommandId)).toMatchObject({
      Status: 'InProgress',
    });
    const read = () =>
      sandbox.ssm().send(
        new GetCommandInvocationCommand({
          CommandId: sent.CommandId,
          InstanceId,
        }),
      );
    expect(await read()).toMatchObject({
      Status: 'InProgress',
      ResponseCode: -1,
      StandardOutputContent: '',
    });
    await pass(60);
    expect(await command(sent.CommandId)).toMatchObject({
      Status: 'Success',
      CompletedCount: 1,
    });
    expect(await read()).toMatchObject({
      Status: 'Success',
      ResponseCode: 0,
      PluginName: 'collect',
      StandardOutputContent: expect.stringContaining('DB_PASSWORD'),
    });
    const { account } = place;
    for (const [query, seen] of [
      [`?account=${account}`, [{ ...place, id: sent.CommandId }]],
      ['?account=444455556666', []],
    ] as const) {
      expect(await sandbox.control('GET', `/commands${query}`)).toMatchObject(
        seen.map(one => ({
          ...one,
          document: DIAGNOSTICS,
          comment: 'opsready 42',
          status: 'Success',
        })),
      );
    }
    expect(await invocations(sent.CommandId)).toMatchObject([
      { CommandPlugins: [{ Name: 'collect', Status: 'Success' }] },
    ]);
  });

  it('does not know the parts of a command at once', async () => {
    const [InstanceId] = await instances();
    const { CommandId } = await send({ InstanceIds: [InstanceId] });
    // Back to before that moment: on a slow machine it may have passed.
    await sandbox.control('PUT', '/clock', { offsetMs: -60_000 });
    await expect(
      sandbox
        .ssm()
        .send(new GetCommandInvocationCommand({ CommandId, InstanceId })),
    ).rejects.toBeInstanceOf(InvocationDoesNotExist);
  });

  it('finds instances by their tags, runs a few at a time, and stops after too many errors', async () => {
    const [first, second, third] = await instances();
    await script({ instanceId: first, outcome: 'Failed', stderr: 'no space' });
    await script({ instanceId: third, outcome: 'Failed' });
    const { CommandId, TargetCount } = await send({
      Targets: [fleet],
      MaxConcurrency: '1',
      MaxErrors: '1',
    });
    expect(TargetCount).toBe((await instances()).length);
    await pass(600);
    const all = await invocations(CommandId);
    const detailsOf = (id: string) =>
      all.find(({ InstanceId }) => InstanceId === id)?.StatusDetails;
    expect(detailsOf(first)).toBe('Failed');
    expect(detailsOf(second)).toBe('Success');
    expect(detailsOf(third)).toBe('Failed');
    expect(
      all.filter(({ StatusDetails }) => StatusDetails === 'Terminated'),
    ).toHaveLength(all.length - 3);
    expect(await command(CommandId)).toMatchObject({
      Status: 'Failed',
      ErrorCount: 2,
    });
  });

  it('is incomplete where fewer fail than are borne', async () => {
    const [first] = await instances();
    await script({ instanceId: first, outcome: 'Failed' });
    const { CommandId } = await send({ Targets: [fleet], MaxErrors: '50%' });
    await pass(600);
    expect(await command(CommandId)).toMatchObject({
      Status: 'Failed',
      StatusDetails: 'Incomplete',
      ErrorCount: 1,
    });
  });

  it('gives up on an agent that is silent, and on a document that hangs', async () => {
    const [silent, hanging] = await instances();
    await sandbox.control('PUT', '/instances', {
      ...place,
      instanceId: silent,
      ping: 'ConnectionLost',
    });
    await script({ instanceId: hanging, outcome: 'TimedOut' });
    const { CommandId } = await send({
      InstanceIds: [silent, hanging],
      TimeoutSeconds: 60,
    });
    await pass(5000);
    const details = (await invocations(CommandId)).map(
      ({ StatusDetails }) => StatusDetails,
    );
    expect(details).toEqual(['DeliveryTimedOut', 'ExecutionTimedOut']);
    expect(await command(CommandId)).toMatchObject({
      ErrorCount: 1,
      DeliveryTimedOutCount: 1,
    });
  });

  it('cancels what waits at once, and what runs soon after', async () => {
    const { CommandId } = await send({
      Targets: [fleet],
      MaxConcurrency: '1',
    });
    await pass(2);
    await sandbox.ssm().send(new CancelCommandCommand({ CommandId }));
    const statuses = new Set(
      (await invocations(CommandId)).map(({ Status }) => Status),
    );
    expect(statuses).toEqual(new Set(['Cancelling', 'Cancelled']));
    await pass(5);
    expect(await command(CommandId)).toMatchObject({ Status: 'Cancelled' });
  });

  it('runs only the content that the sender read', async () => {
    const { Document } = await sandbox
      .ssm()
      .send(new DescribeDocumentCommand({ Name: DIAGNOSTICS }));
    const Targets = [fleet];
    await expect(
      send({ Targets, DocumentHash: Document?.Hash }),
    ).resolves.toHaveProperty('CommandId');
    const other = send({ Targets, DocumentHash: '0'.repeat(64) });
    await expect(other).rejects.toBeInstanceOf(InvalidDocument);
    await expect(other).rejects.toThrow('does not match Sha256');
  });

  it.each([
    [
      'a document that does not exist',
      { DocumentName: 'Nope' },
      'InvalidDocument',
    ],
    [
      'a document for automations',
      { DocumentName: 'Parcelwise-ScaleOut' },
      'InvalidDocument',
    ],
    [
      'a version that does not exist',
      { DocumentVersion: '9' },
      'InvalidDocumentVersion',
    ],
    [
      'an unknown parameter',
      { Parameters: { Speed: ['1'] } },
      'InvalidParameters',
    ],
    [
      'a value out of its pattern',
      { Parameters: { Lines: ['x'] } },
      'InvalidParameters',
    ],
    [
      'an instance that does not exist',
      { Targets: undefined, InstanceIds: ['i-00000000000000000'] },
      'InvalidInstanceId',
    ],
    ['no instance at all', { Targets: undefined }, 'InvalidInstanceId'],
    [
      'a target of an unknown kind',
      { Targets: [{ Key: 'colour', Values: ['red'] }] },
      'InvalidTarget',
    ],
    [
      'a comment that is too long',
      { Comment: 'x'.repeat(101) },
      'ValidationException',
    ],
    ['a share beyond all', { MaxErrors: '101%' }, 'ValidationException'],
  ])('refuses %s', async (_name, input, error) => {
    await expect(send({ Targets: [fleet], ...input })).rejects.toMatchObject({
      name: error,
    });
    const { Commands } = await sandbox.ssm().send(new ListCommandsCommand({}));
    expect(Commands).toEqual([]);
  });

  it('refuses an instance that is stopped', async () => {
    const [instanceId] = await instances();
    await sandbox.control('PUT', '/instances', {
      ...place,
      instanceId,
      state: 'stopped',
    });
    await expect(send({ InstanceIds: [instanceId] })).rejects.toMatchObject({
      name: 'InvalidInstanceId',
    });
  });

  it('lists commands by time, status and document, page by page, in their own account and Region', async () => {
    for (let count = 0; count < 3; count++) {
      await send({ Targets: [fleet], Comment: `number ${count}` });
      await pass(120);
    }
    const list = (input: object) =>
      sandbox.ssm().send(new ListCommandsCommand(input));
    const first = await list({ MaxResults: 2 });
    expect(first.Commands?.map(({ Comment }) => Comment)).toEqual([
      'number 2',
      'number 1',
    ]);
    const second = await list({ MaxResults: 2, NextToken: first.NextToken });
    expect(second.Commands?.map(({ Comment }) => Comment)).toEqual([
      'number 0',
    ]);
    const since = first.Commands?.[1].RequestedDateTime?.toISOString() ?? '';
    const count = async (key: string, value: string) =>
      (await list({ Filters: [{ key, value }] })).Commands?.length;
    expect(await count('InvokedAfter', since)).toBe(2);
    expect(await count('InvokedBefore', since)).toBe(1);
    expect(await count('Status', 'Success')).toBe(3);
    expect(await count('DocumentName', 'AWS-RunShellScript')).toBe(0);
    await expect(count('constructor', 'x')).rejects.toMatchObject({
      name: 'InvalidFilterKey',
    });
    const elsewhere = await sandbox
      .ssm(admin(PRODUCTION), 'us-east-1')
      .send(new ListCommandsCommand({}));
    expect(elsewhere.Commands).toEqual([]);
  });
});
