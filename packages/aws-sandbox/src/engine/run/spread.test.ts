import {
  DescribeAutomationExecutionsCommand,
  InvalidAutomationExecutionParametersException,
} from '@aws-sdk/client-ssm';
import { parcelwise } from '../../scenario';
import { automationIn, sleepStep } from '../../testing/automation';
import {
  admin,
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

const EXECUTION_ROLE = 'AWS-SystemsManager-AutomationExecutionRole';

describe('an execution that is spread', () => {
  let sandbox: TestSandbox;
  let automation: ReturnType<typeof automationIn>;

  beforeEach(async () => {
    sandbox = await testSandbox({
      scenario: {
        ...parcelwise,
        accounts: parcelwise.accounts.map(account => ({
          ...account,
          roles: [
            ...account.roles,
            {
              name: EXECUTION_ROLE,
              trustedAccounts: [],
              trustedServices: ['ssm.amazonaws.com'],
              allow: ['*'],
            },
          ],
        })),
      },
    });
    automation = automationIn(sandbox);
    await automation.create('Patch', [sleepStep('work', 60)], {
      parameters: { Instance: { type: 'String' } },
    });
  });
  afterEach(() => sandbox.close());

  const children = async (parent: string, client = automation.client) => {
    const { AutomationExecutionMetadataList = [] } = await client.send(
      new DescribeAutomationExecutionsCommand({
        Filters: [{ Key: 'ParentExecutionId', Values: [parent] }],
      }),
    );
    return AutomationExecutionMetadataList.toReversed();
  };
  const statuses = async (parent: string) =>
    (await children(parent)).map(
      ({ AutomationExecutionStatus }) => AutomationExecutionStatus,
    );
  const values = (...Values: string[]) => ({
    TargetParameterName: 'Instance',
    Targets: [{ Key: 'ParameterValues', Values }],
  });
  const failOnce = (times: number) =>
    sandbox.control('POST', '/automation/failures', {
      step: 'work',
      times,
      error: { message: 'No room.' },
    });

  it('runs one child for each target, so many at once', async () => {
    const id = await automation.start('Patch', {
      ...values('a', 'b', 'c'),
      MaxConcurrency: '2',
    });
    await automation.advance(30);
    expect(await statuses(id)).toEqual(['InProgress', 'InProgress']);
    expect(await automation.get(id)).toMatchObject({
      AutomationExecutionStatus: 'InProgress',
      TargetParameterName: 'Instance',
      ResolvedTargets: { ParameterValues: ['a', 'b', 'c'], Truncated: false },
      MaxConcurrency: '2',
      ProgressCounters: { TotalSteps: 3, SuccessSteps: 0 },
    });
    await automation.advance(300);
    expect(await statuses(id)).toEqual(['Success', 'Success', 'Success']);
    const [first] = await children(id);
    expect(first).toMatchObject({ Target: 'a', DocumentName: 'Patch' });
    expect(
      (await automation.get(first.AutomationExecutionId ?? '')).Parameters,
    ).toEqual({ Instance: ['a'] });
    expect(await automation.get(id)).toMatchObject({
      AutomationExecutionStatus: 'Success',
      ProgressCounters: { TotalSteps: 3, SuccessSteps: 3 },
      StepExecutions: [
        { StepName: 'a', StepStatus: 'Success' },
        { StepName: 'b', StepStatus: 'Success' },
        { StepName: 'c', StepStatus: 'Success' },
      ],
    });
  });

  it.each([
    ['0', 1],
    ['1', 2],
    ['50%', 3],
    ['100%', 4],
  ])('stops after more errors than %s', async (MaxErrors, startedCount) => {
    await failOnce(4);
    const id = await automation.start('Patch', {
      ...values('a', 'b', 'c', 'd'),
      MaxConcurrency: '1',
      MaxErrors,
    });
    await automation.advance(600);
    expect(await statuses(id)).toHaveLength(startedCount);
    expect((await automation.get(id)).AutomationExecutionStatus).toBe('Failed');
  });

  it('finds targets by tag', async () => {
    const id = await automation.start('Patch', {
      TargetParameterName: 'Instance',
      Targets: [
        { Key: 'tag:service', Values: ['parcel-tracker', 'ci-runners'] },
      ],
    });
    await automation.advance(600);
    const targets = (await children(id)).map(({ Target }) => Target);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets).toEqual(targets.map(() => expect.stringMatching(/^i-0/)));
  });

  it('takes a map of parameters for each target', async () => {
    const id = await automation.start('Patch', {
      TargetMaps: [{ Instance: ['x'] }, { Instance: ['y'] }],
    });
    await automation.advance(600);
    const parameters: unknown[] = [];
    for (const { AutomationExecutionId = '' } of await children(id)) {
      parameters.push((await automation.get(AutomationExecutionId)).Parameters);
    }
    expect(parameters).toEqual([{ Instance: ['x'] }, { Instance: ['y'] }]);
  });

  it('refuses a target parameter that is none, and fails without a target', async () => {
    await expect(
      automation.start('Patch', {
        ...values('a'),
        TargetParameterName: 'Other',
      }),
    ).rejects.toBeInstanceOf(InvalidAutomationExecutionParametersException);
    const id = await automation.start('Patch', {
      TargetParameterName: 'Instance',
      Targets: [{ Key: 'tag:service', Values: ['nobody-at-all'] }],
    });
    await automation.advance(10);
    expect((await automation.get(id)).AutomationExecutionStatus).toBe('Failed');
  });

  it('cancels its children with it', async () => {
    const id = await automation.start('Patch', values('a', 'b'));
    await automation.advance(10);
    await automation.stop(id);
    await automation.advance(10);
    expect(await statuses(id)).toEqual(['Cancelled', 'Cancelled']);
    expect((await automation.get(id)).AutomationExecutionStatus).toBe(
      'Cancelled',
    );
  });

  describe('over accounts and Regions', () => {
    const spread = (rest: object = {}) =>
      automation.start('Patch', {
        Parameters: { Instance: ['i'] },
        TargetLocations: [
          {
            Accounts: [PRODUCTION, STAGING],
            Regions: ['eu-west-1', 'us-east-1'],
            TargetLocationMaxConcurrency: '4',
            TargetLocationMaxErrors: '4',
            ...rest,
          },
        ],
      });

    it('runs a child in each, as the execution role of its account', async () => {
      await sandbox.control('POST', '/documents', {
        account: PRODUCTION,
        region: 'eu-west-1',
        name: 'Patch',
        content: JSON.stringify({
          schemaVersion: '0.3',
          parameters: { Instance: { type: 'String' } },
          mainSteps: [sleepStep('work', 5)],
        }),
        format: 'JSON',
        sharedWith: [STAGING],
      });
      const id = await spread();
      await automation.advance(60);
      expect(await automation.get(id)).toMatchObject({
        AutomationExecutionStatus: 'Success',
        ProgressCounters: { TotalSteps: 4, SuccessSteps: 4 },
      });
      const [child] = await children(
        id,
        sandbox.ssm(admin(STAGING), 'us-east-1'),
      );
      expect(child).toMatchObject({
        AutomationExecutionStatus: 'Success',
        ParentAutomationExecutionId: id,
        ExecutedBy: expect.stringContaining(
          `arn:aws:sts::${STAGING}:assumed-role/${EXECUTION_ROLE}/`,
        ),
      });
      const { AutomationExecutionMetadataList } = await automation.client.send(
        new DescribeAutomationExecutionsCommand({
          Filters: [{ Key: 'AutomationType', Values: ['CrossAccount'] }],
        }),
      );
      expect(AutomationExecutionMetadataList).toHaveLength(1);
    });

    it('fails where the document is not shared or the role is missing', async () => {
      const id = await spread();
      await automation.advance(600);
      const steps = await automation.steps(id);
      expect(steps).toContain(`${PRODUCTION}_eu-west-1 Success`);
      expect(steps).toContain(`${STAGING}_eu-west-1 Failed`);
      const without = await spread({ ExecutionRoleName: 'Nobody' });
      await automation.advance(600);
      expect(await automation.get(without)).toMatchObject({
        AutomationExecutionStatus: 'Failed',
        ProgressCounters: { FailedSteps: 4 },
      });
    });
  });
});
