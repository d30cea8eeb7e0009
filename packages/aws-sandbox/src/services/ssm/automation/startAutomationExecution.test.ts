import {
  AutomationDefinitionNotFoundException,
  AutomationDefinitionVersionNotFoundException,
  IdempotentParameterMismatch,
  InvalidAutomationExecutionParametersException,
  ListTagsForResourceCommand,
  type StartAutomationExecutionRequest,
} from '@aws-sdk/client-ssm';
import { automationIn, sleepStep } from '../../../testing/automation';
import {
  portal,
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

const TOKEN = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('StartAutomationExecution', () => {
  let sandbox: TestSandbox;
  let automation: ReturnType<typeof automationIn>;

  beforeAll(async () => {
    sandbox = await testSandbox();
    automation = automationIn(sandbox);
    await automation.create('Wait', [sleepStep('wait')], {
      parameters: {
        Name: { type: 'String', allowedPattern: '[a-z]+' },
        Size: { type: 'Integer', default: 3 },
        Force: { type: 'Boolean', default: false },
        Kind: { type: 'String', default: 'a', allowedValues: ['a', 'b'] },
        Zones: { type: 'StringList', default: ['x'], maxItems: 2 },
        Labels: { type: 'StringMap', default: {} },
        Rules: { type: 'MapList', default: [] },
        Instances: { type: 'List<AWS::EC2::Instance::Id>', default: [] },
      },
    });
    await automation.create('WithRole', [sleepStep('wait')], {
      assumeRole: '{{ AutomationAssumeRole }}',
      parameters: {
        AutomationAssumeRole: { type: 'AWS::IAM::Role::Arn', default: '' },
      },
    });
  });
  afterAll(() => sandbox.close());

  const role = (name: string) => ({
    AutomationAssumeRole: [`arn:aws:iam::${PRODUCTION}:role/${name}`],
  });

  it('starts, runs, and succeeds as time passes', async () => {
    await sandbox.control('POST', '/automation/durations', {
      action: 'start',
      durationMs: 60_000,
    });
    const id = await automation.start('Wait', {
      Parameters: { Name: ['checkout'], Zones: ['a', 'b'] },
      Tags: [{ Key: 'opsready:launch', Value: '7' }],
    });
    await sandbox.control('DELETE', '/automation/durations');
    expect(await automation.get(id)).toMatchObject({
      AutomationExecutionId: id,
      AutomationExecutionStatus: 'Pending',
      DocumentName: 'Wait',
      DocumentVersion: '1',
      Mode: 'Auto',
      Parameters: { Name: ['checkout'], Zones: ['a', 'b'] },
      ExecutedBy: `arn:aws:iam::${PRODUCTION}:root`,
      StepExecutions: [{ StepName: 'wait', StepStatus: 'Pending' }],
      StepExecutionsTruncated: false,
    });
    await automation.advance(60);
    expect(await automation.get(id)).toMatchObject({
      AutomationExecutionStatus: 'InProgress',
      CurrentStepName: 'wait',
      CurrentAction: 'aws:sleep',
      StepExecutions: [
        {
          StepName: 'wait',
          StepStatus: 'InProgress',
          Inputs: { Duration: '"PT10S"' },
          ExecutionStartTime: expect.any(Date),
        },
      ],
    });
    await automation.advance(10);
    const done = await automation.get(id);
    expect(done).toMatchObject({
      AutomationExecutionStatus: 'Success',
      ProgressCounters: { TotalSteps: 1, SuccessSteps: 1 },
    });
    // The step took what it takes, however late somebody looked.
    const [step] = done.StepExecutions ?? [];
    expect(
      Number(step.ExecutionEndTime) - Number(step.ExecutionStartTime),
    ).toBe(10_000);
    const { TagList } = await automation.client.send(
      new ListTagsForResourceCommand({
        ResourceType: 'Automation',
        ResourceId: id,
      }),
    );
    expect(TagList).toEqual([{ Key: 'opsready:launch', Value: '7' }]);
  });

  it.each<[string, Record<string, string[]>]>([
    ['a missing parameter', {}],
    ['an unknown one', { Name: ['a'], Other: ['x'] }],
    ['a value out of pattern', { Name: ['A1'] }],
    ['a value that is not allowed', { Name: ['a'], Kind: ['c'] }],
    ['no integer', { Name: ['a'], Size: ['3.5'] }],
    ['no boolean', { Name: ['a'], Force: ['yes'] }],
    ['no map', { Name: ['a'], Labels: ['[]'] }],
    ['no JSON', { Name: ['a'], Labels: ['{'] }],
    ['no list of maps', { Name: ['a'], Rules: ['{"a":1}', '2'] }],
    ['too many items', { Name: ['a'], Zones: ['1', '2', '3'] }],
    ['two values for one', { Name: ['a', 'b'] }],
  ])('refuses %s', async (_, Parameters) => {
    await expect(
      automation.start('Wait', { Parameters }),
    ).rejects.toBeInstanceOf(InvalidAutomationExecutionParametersException);
  });

  it('takes a value of each type', async () => {
    const id = await automation.start('Wait', {
      Parameters: {
        Name: ['a'],
        Size: ['-4'],
        Force: ['True'],
        Kind: ['b'],
        Labels: ['{"a":"b"}'],
        Rules: ['[{"a":1},{"b":2}]'],
        Instances: ['i-1', 'i-2'],
      },
    });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each<[string, Partial<StartAutomationExecutionRequest>]>([
    ['513 characters', { Parameters: { Name: ['a'.repeat(513)] } }],
    ['51 values', { Parameters: { Name: Array(51).fill('a') } }],
    ['six tags', { Tags: 'abcdef'.split('').map(Key => ({ Key, Value: '' })) }],
    ['a token that is no UUID', { ClientToken: 'x'.repeat(36) }],
    ['a mode that does not exist', { Mode: 'Quick' as never }],
    ['targets without their parameter', { Targets: [{ Key: 'tag:a' }] }],
    [
      'targets and target maps',
      {
        TargetParameterName: 'Name',
        Targets: [{ Key: 'ParameterValues', Values: ['a'] }],
        TargetMaps: [{ Name: ['a'] }],
      },
    ],
    ['a version that is none', { DocumentVersion: 'first' }],
  ])('refuses %s', async (_, request) => {
    await expect(
      automation.start('Wait', { Parameters: { Name: ['a'] }, ...request }),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('says which document or version does not exist', async () => {
    await expect(automation.start('Nothing')).rejects.toBeInstanceOf(
      AutomationDefinitionNotFoundException,
    );
    await expect(
      automation.start('Wait', { DocumentVersion: '9' }),
    ).rejects.toBeInstanceOf(AutomationDefinitionVersionNotFoundException);
  });

  describe('with a role', () => {
    it('runs as who starts it where no role is given', async () => {
      expect(await automation.start('WithRole')).toEqual(expect.any(String));
    });

    it('takes a role that trusts Systems Manager', async () => {
      const id = await automation.start('WithRole', {
        Parameters: role('opsready-automation'),
      });
      expect(id).toEqual(expect.any(String));
    });

    it.each(['opsready-read', 'nobody'])('refuses %s', async name => {
      await expect(
        automation.start('WithRole', { Parameters: role(name) }),
      ).rejects.toMatchObject({
        name: 'InvalidAutomationExecutionParametersException',
        message: expect.stringContaining('unable to be assumed'),
      });
    });

    it('asks for the right to start and the right to pass the role', async () => {
      await expect(
        automationIn(sandbox, sandbox.ssm(portal)).start('WithRole'),
      ).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringContaining('ssm:StartAutomationExecution'),
      });
      const launcher = automationIn(
        sandbox,
        sandbox.ssm(await sandbox.session('opsready-launch')),
      );
      await launcher.start('WithRole', {
        Parameters: role('opsready-automation'),
      });
      await expect(
        launcher.start('WithRole', { Parameters: role('opsready-admin') }),
      ).rejects.toMatchObject({
        name: 'AccessDeniedException',
        message: expect.stringContaining('iam:PassRole'),
      });
    });
  });

  describe('with a ClientToken', () => {
    const start = (Name = 'a', ClientToken = TOKEN) =>
      automation.start('Wait', { Parameters: { Name: [Name] }, ClientToken });
    const behave = (behaviour: string, rest: object = {}) =>
      sandbox.control('PUT', '/automation/client-token', {
        behaviour,
        ...rest,
      });

    it('starts once, whatever the case of the token', async () => {
      const first = await start();
      expect(await start('a', TOKEN.toUpperCase())).toBe(first);
      await expect(start('b')).rejects.toBeInstanceOf(
        IdempotentParameterMismatch,
      );
    });

    it('is told to repeat, to refuse and to forget', async () => {
      const first = await start();
      await behave('refuse');
      await expect(start()).rejects.toBeInstanceOf(IdempotentParameterMismatch);
      await behave('forget', { afterMs: 3_600_000 });
      expect(await start()).toBe(first);
      await automation.advance(3600);
      const second = await start();
      expect(second).not.toBe(first);
      await behave('repeat');
      expect([first, second]).not.toContain(await start());
      await behave('honour');
    });
  });

  it('keeps a hundred running and the rest waiting', async () => {
    const elsewhere = automationIn(
      sandbox,
      sandbox.ssm(undefined, 'us-east-1'),
    );
    await elsewhere.create('Short', [sleepStep('wait', 60)]);
    const ids: string[] = [];
    for (let index = 0; index < 102; index++) {
      ids.push(await elsewhere.start('Short'));
    }
    await elsewhere.advance(2);
    const status = async (index: number) =>
      (await elsewhere.get(ids[index])).AutomationExecutionStatus;
    expect([await status(99), await status(100)]).toEqual([
      'InProgress',
      'Pending',
    ]);
    await elsewhere.advance(61);
    expect([await status(99), await status(101)]).toEqual([
      'Success',
      'InProgress',
    ]);
  });
});
