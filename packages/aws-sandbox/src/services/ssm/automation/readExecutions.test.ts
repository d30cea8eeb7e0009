import {
  AutomationExecutionNotFoundException,
  DescribeAutomationExecutionsCommand,
  DescribeAutomationStepExecutionsCommand,
  InvalidFilterKey,
  InvalidFilterValue,
  InvalidNextToken,
  type AutomationExecutionFilter,
  type DescribeAutomationExecutionsRequest,
  type StepExecutionFilter,
} from '@aws-sdk/client-ssm';
import { automationIn, sleepStep } from '../../../testing/automation';
import {
  admin,
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

describe('reading executions', () => {
  let sandbox: TestSandbox;
  let automation: ReturnType<typeof automationIn>;
  let ids: string[];

  beforeEach(async () => {
    sandbox = await testSandbox();
    automation = automationIn(sandbox);
    await automation.create('Alpha-Wait', [sleepStep('wait', 60)]);
    await automation.create('Beta-Pause', [
      { name: 'hold', action: 'aws:pause', inputs: {} },
    ]);
    ids = [
      await automation.start('Alpha-Wait'),
      await automation.start('Beta-Pause', {
        Tags: [{ Key: 'opsready:1', Value: '' }],
      }),
      await automation.start('Alpha-Wait'),
    ];
    await automation.advance(5);
  });
  afterEach(() => sandbox.close());

  const describeAll = (rest: DescribeAutomationExecutionsRequest = {}) =>
    automation.client.send(new DescribeAutomationExecutionsCommand(rest));
  const found = async (...Filters: AutomationExecutionFilter[]) => {
    const { AutomationExecutionMetadataList = [] } = await describeAll({
      Filters,
    });
    return AutomationExecutionMetadataList.map(
      ({ AutomationExecutionId = '' }) => ids.indexOf(AutomationExecutionId),
    );
  };
  const stepsBy = async (Filters: StepExecutionFilter[], rest: object = {}) => {
    const { StepExecutions = [] } = await automation.client.send(
      new DescribeAutomationStepExecutionsCommand({
        AutomationExecutionId: ids[0],
        Filters,
        ...rest,
      }),
    );
    return StepExecutions.map(({ StepName }) => StepName);
  };

  it('lists them newest first, without their parameters', async () => {
    const { AutomationExecutionMetadataList: list } = await describeAll();
    expect(
      list?.map(({ AutomationExecutionId }) => AutomationExecutionId),
    ).toEqual(ids.toReversed());
    expect(list?.[1]).toMatchObject({
      DocumentName: 'Beta-Pause',
      DocumentVersion: '1',
      AutomationExecutionStatus: 'Waiting',
      ExecutionStartTime: expect.any(Date),
      ExecutedBy: `arn:aws:iam::${PRODUCTION}:root`,
      CurrentStepName: 'hold',
      CurrentAction: 'aws:pause',
      AutomationType: 'Local',
      Mode: 'Auto',
    });
  });

  it('filters by every key', async () => {
    const past = new Date(0).toISOString();
    const by = (Key: string, ...Values: string[]) =>
      found({ Key: Key as never, Values });
    expect(await by('DocumentNamePrefix', 'Alpha-')).toEqual([2, 0]);
    expect(await by('ExecutionStatus', 'Waiting', 'Failed')).toEqual([1]);
    expect(await by('ExecutionId', ids[2])).toEqual([2]);
    expect(await by('ParentExecutionId', ids[0])).toEqual([]);
    expect(await by('CurrentAction', 'aws:sleep')).toEqual([2, 0]);
    expect(await by('StartTimeAfter', past)).toEqual([2, 1, 0]);
    expect(await by('StartTimeBefore', past)).toEqual([]);
    expect(await by('AutomationType', 'CrossAccount')).toEqual([]);
    expect(await by('TagKey', 'opsready:1')).toEqual([1]);
    expect(await by('TargetResourceGroup', 'x')).toEqual([]);
    expect(await by('AutomationSubtype', 'ChangeRequest')).toEqual([]);
    expect(await by('OpsItemId', 'oi-1')).toEqual([]);
    expect(
      await found(
        { Key: 'DocumentNamePrefix', Values: ['Alpha-', 'Beta-'] },
        { Key: 'ExecutionStatus', Values: ['InProgress'] },
      ),
    ).toEqual([2, 0]);
    await expect(by('Owner', 'me')).rejects.toBeInstanceOf(InvalidFilterKey);
    await expect(by('ExecutionStatus', 'Great')).rejects.toBeInstanceOf(
      InvalidFilterValue,
    );
    await expect(by('StartTimeAfter', 'today')).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('turns pages that lose nothing when others start and end', async () => {
    const Filters: AutomationExecutionFilter[] = [
      { Key: 'ExecutionStatus', Values: ['InProgress', 'Waiting', 'Pending'] },
    ];
    const first = await describeAll({ Filters, MaxResults: 1 });
    // The one on the first page is no longer among those asked for.
    await automation.stop(ids[2]);
    await automation.advance(2);
    const later = await automation.start('Beta-Pause');
    const rest = await describeAll({
      Filters,
      MaxResults: 50,
      NextToken: first.NextToken,
    });
    const seen = [first, rest].flatMap(
      ({ AutomationExecutionMetadataList = [] }) =>
        AutomationExecutionMetadataList.map(
          ({ AutomationExecutionId }) => AutomationExecutionId,
        ),
    );
    expect(seen).toEqual(ids.toReversed());
    expect(seen).not.toContain(later);
    expect(rest.NextToken).toBeUndefined();
    await expect(
      describeAll({ NextToken: first.NextToken }),
    ).rejects.toBeInstanceOf(InvalidNextToken);
    await expect(describeAll({ MaxResults: 51 })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('lists and filters steps, in either order', async () => {
    await automation.create('Looping', [
      sleepStep('first', 1),
      {
        name: 'turns',
        action: 'aws:loop',
        inputs: { Iterators: ['a', 'b'], Steps: [sleepStep('inner', 1)] },
      },
      sleepStep('last', 1),
    ]);
    ids[0] = await automation.start('Looping');
    await automation.advance(60);
    expect(await stepsBy([])).toEqual([
      'first',
      'turns',
      'inner',
      'inner',
      'last',
    ]);
    expect(await stepsBy([], { ReverseOrder: true, MaxResults: 2 })).toEqual([
      'last',
      'inner',
    ]);
    const by = (Key: string, ...Values: string[]) =>
      stepsBy([{ Key: Key as never, Values }]);
    expect(await by('StepName', 'first', 'last')).toEqual(['first', 'last']);
    expect(await by('Action', 'aws:loop')).toEqual(['turns']);
    expect(await by('StepExecutionStatus', 'Pending')).toEqual([]);
    expect(await by('ParentStepIteration', '2')).toEqual(['inner']);
    expect(await by('ParentStepIteratorValue', 'a')).toEqual(['inner']);
    const { StepExecutions } = await automation.get(ids[0]);
    const outer = StepExecutions?.[1].StepExecutionId ?? '';
    expect(await by('StepExecutionId', outer)).toEqual(['turns']);
    expect(await by('ParentStepExecutionId', outer)).toEqual([
      'inner',
      'inner',
    ]);
    await expect(by('Colour', 'red')).rejects.toBeInstanceOf(InvalidFilterKey);
  });

  it('knows nothing of another account, another Region, or what was deleted', async () => {
    for (const client of [
      sandbox.ssm(admin(STAGING)),
      sandbox.ssm(undefined, 'us-east-1'),
    ]) {
      await expect(
        automationIn(sandbox, client).get(ids[0]),
      ).rejects.toBeInstanceOf(AutomationExecutionNotFoundException);
    }
    const listed = await sandbox.control(
      'GET',
      `/automation/executions?account=${PRODUCTION}`,
    );
    expect(listed).toHaveLength(3);
    await sandbox.control(
      'DELETE',
      `/automation/executions?account=${PRODUCTION}&region=eu-west-1&id=${ids[1]}`,
    );
    await expect(automation.get(ids[1])).rejects.toBeInstanceOf(
      AutomationExecutionNotFoundException,
    );
    expect(await found()).toEqual([2, 0]);
  });
});
