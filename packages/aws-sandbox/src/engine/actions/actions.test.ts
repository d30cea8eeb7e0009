import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListCommandsCommand } from '@aws-sdk/client-ssm';
import { automationIn, sleepStep } from '../../testing/automation';
import {
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

const ROLE = `arn:aws:iam::${PRODUCTION}:role/opsready-automation`;

describe('actions on the resources of the company', () => {
  let sandbox: TestSandbox;
  let automation: ReturnType<typeof automationIn>;
  let instance: string;
  let count = 0;

  beforeAll(async () => {
    sandbox = await testSandbox();
    automation = automationIn(sandbox);
    const { ResourceTagMappingList } = await sandbox.tagging().send(
      new GetResourcesCommand({
        ResourceTypeFilters: ['ec2:instance'],
        TagFilters: [{ Key: 'service', Values: ['ci-runners'] }],
      }),
    );
    instance = ResourceTagMappingList?.[0].ResourceARN?.split('/').at(-1) ?? '';
  });
  afterAll(() => sandbox.close());

  type Steps = Parameters<typeof automation.create>[1];

  const start = async (steps: Steps, rest: object = {}) => {
    count += 1;
    await automation.create(`Actions-${count}`, steps, rest);
    return automation.start(`Actions-${count}`);
  };
  const run = async (steps: Steps, rest: object = {}) => {
    const id = await start(steps, rest);
    await automation.advance(7200);
    return automation.get(id);
  };
  const database = (action: string, inputs: object, rest: object = {}) => ({
    name: 'database',
    action,
    inputs: {
      Service: 'rds',
      Api: 'DescribeDBInstances',
      DBInstanceIdentifier: 'payments-db',
      ...inputs,
    },
    ...rest,
  });
  const command = (inputs: object) => ({
    name: 'command',
    action: 'aws:runCommand',
    inputs: { DocumentName: 'AWS-RunShellScript', ...inputs },
  });

  it('executeAwsApi calls with the inputs, and selects from the answer', async () => {
    const { StepExecutions } = await run([
      database(
        'aws:executeAwsApi',
        {},
        {
          outputs: [
            {
              Name: 'Status',
              Selector: '$.DBInstances[0].DBInstanceStatus',
              Type: 'String',
            },
          ],
        },
      ),
    ]);
    expect(StepExecutions?.[0]).toMatchObject({
      StepStatus: 'Success',
      ResponseCode: '0',
      Inputs: { Service: '"rds"', DBInstanceIdentifier: '"payments-db"' },
      Outputs: { Status: ['available'] },
    });
  });

  it('executeAwsApi fails with the rights of its role, and at what does not exist', async () => {
    const denied = await run(
      [database('aws:executeAwsApi', { Api: 'DeleteDBInstance' })],
      { assumeRole: ROLE },
    );
    expect(denied).toMatchObject({ AutomationExecutionStatus: 'Failed' });
    const missing = await run([
      database('aws:executeAwsApi', { DBInstanceIdentifier: 'nothing' }),
    ]);
    expect(missing.StepExecutions?.[0].FailureDetails?.FailureType).toMatch(
      /NotFound/,
    );
  });

  it('assertAwsResourceProperty compares', async () => {
    const assertStatus = (...DesiredValues: string[]) =>
      run([
        database('aws:assertAwsResourceProperty', {
          PropertySelector: '$.DBInstances[0].DBInstanceStatus',
          DesiredValues,
        }),
      ]);
    expect(
      (await assertStatus('stopped', 'available')).AutomationExecutionStatus,
    ).toBe('Success');
    expect((await assertStatus('stopped')).FailureMessage).toMatch(
      /it is available, and must be stopped/,
    );
  });

  it('waitForAwsResourceProperty waits, for a while', async () => {
    const waitFor = (...DesiredValues: string[]) =>
      database(
        'aws:waitForAwsResourceProperty',
        {
          PropertySelector: '$.DBInstances[0].DBInstanceStatus',
          DesiredValues,
        },
        { timeoutSeconds: 900 },
      );
    const { AutomationExecutionStatus, StepExecutions } = await run([
      {
        name: 'reboot',
        action: 'aws:executeAwsApi',
        inputs: {
          Service: 'rds',
          Api: 'RebootDBInstance',
          DBInstanceIdentifier: 'payments-db',
        },
      },
      waitFor('available'),
    ]);
    expect(AutomationExecutionStatus).toBe('Success');
    const wait = StepExecutions?.[1];
    expect(
      Number(wait?.ExecutionEndTime) - Number(wait?.ExecutionStartTime),
    ).toBeGreaterThan(2000);
    expect((await run([waitFor('gone')])).AutomationExecutionStatus).toBe(
      'TimedOut',
    );
  });

  it('changeInstanceState brings an instance into a state', async () => {
    const change = (DesiredState: string) => ({
      name: `become_${DesiredState}`,
      action: 'aws:changeInstanceState',
      inputs: { InstanceIds: [instance], DesiredState },
    });
    const { AutomationExecutionStatus, StepExecutions } = await run([
      change('stopped'),
      change('running'),
    ]);
    expect(AutomationExecutionStatus).toBe('Success');
    expect(
      StepExecutions?.map(({ Outputs }) => Outputs?.InstanceStates),
    ).toEqual([['stopped'], ['running']]);
    expect((await run([change('happy')])).AutomationExecutionStatus).toBe(
      'Failed',
    );
  });

  it('createTags tags what is named', async () => {
    await run([
      {
        name: 'label',
        action: 'aws:createTags',
        inputs: {
          ResourceType: 'EC2',
          ResourceIds: [instance],
          Tags: [{ Key: 'patched-at', Value: '{{ global:DATE }}' }],
        },
      },
    ]);
    const { ResourceTagMappingList } = await sandbox
      .tagging()
      .send(new GetResourcesCommand({ TagFilters: [{ Key: 'patched-at' }] }));
    expect(ResourceTagMappingList).toHaveLength(1);
  });

  it('runCommand sends a command and waits for it', async () => {
    const { StepExecutions } = await run([
      command({
        InstanceIds: [instance],
        Parameters: { commands: ['uptime'] },
      }),
    ]);
    const [{ StepStatus, Outputs = {} }] = StepExecutions ?? [];
    expect(StepStatus).toBe('Success');
    expect(Outputs).toMatchObject({ Status: ['Success'], ResponseCode: ['0'] });
    const { Commands } = await automation.client.send(
      new ListCommandsCommand({ CommandId: Outputs.CommandId[0] }),
    );
    expect(Commands).toMatchObject([{ DocumentName: 'AWS-RunShellScript' }]);
  });

  it('runCommand fails where there is no such document, and cancels with its execution', async () => {
    const none = await run([
      command({ DocumentName: 'Nothing', InstanceIds: [instance] }),
    ]);
    expect(none.AutomationExecutionStatus).toBe('Failed');

    const id = await start([
      command({
        InstanceIds: [instance],
        Parameters: { commands: ['sleep 600'] },
      }),
      sleepStep('rest'),
    ]);
    await automation.advance(1);
    const { StepExecutions } = await automation.get(id);
    await automation.stop(id);
    const [CommandId] = StepExecutions?.[0].Outputs?.CommandId ?? [];
    await automation.advance(60);
    const { Commands } = await automation.client.send(
      new ListCommandsCommand({ CommandId }),
    );
    expect(Commands?.[0].Status).toBe('Cancelled');
  });

  it('fails at an action that the sandbox does not run', async () => {
    const { FailureMessage } = await run([
      {
        name: 'hook',
        action: 'aws:invokeWebhook',
        inputs: { IntegrationName: 'x' },
      },
    ]);
    expect(FailureMessage).toContain('aws:invokeWebhook');
  });
});
