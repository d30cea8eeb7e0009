import {
  GetExecutionPreviewCommand,
  ResourceNotFoundException,
  StartExecutionPreviewCommand,
  ValidationException,
  type AutomationExecutionInputs,
} from '@aws-sdk/client-ssm';
import { automationIn, sleepStep } from '../../../testing/automation';
import {
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

describe('execution previews', () => {
  let sandbox: TestSandbox;
  let automation: ReturnType<typeof automationIn>;

  beforeAll(async () => {
    sandbox = await testSandbox();
    automation = automationIn(sandbox);
    const api = (name: string, Api: string) => ({
      name,
      action: 'aws:executeAwsApi',
      inputs: { Service: 'rds', Api },
    });
    await automation.create(
      'Mixed',
      [
        api('look', 'DescribeDBInstances'),
        api('reboot', 'RebootDBInstance'),
        api('whatever', '{{ Api }}'),
        {
          name: 'turns',
          action: 'aws:loop',
          inputs: { Iterators: ['a'], Steps: [api('modify', 'ModifyDB')] },
        },
        {
          name: 'command',
          action: 'aws:runCommand',
          inputs: { DocumentName: 'AWS-RunShellScript' },
        },
        {
          name: 'stop_it',
          action: 'aws:changeInstanceState',
          inputs: { InstanceIds: ['i-1'], DesiredState: 'stopped' },
        },
        sleepStep('rest'),
      ],
      {
        parameters: {
          Api: { type: 'String', default: 'x' },
          Target: { type: 'String', default: 'x' },
        },
      },
    );
  });
  afterAll(() => sandbox.close());

  const start = async (
    DocumentName: string,
    Automation: AutomationExecutionInputs = {},
  ) => {
    const { ExecutionPreviewId } = await automation.client.send(
      new StartExecutionPreviewCommand({
        DocumentName,
        ExecutionInputs: { Automation },
      }),
    );
    return ExecutionPreviewId ?? '';
  };
  const get = (ExecutionPreviewId: string) =>
    automation.client.send(
      new GetExecutionPreviewCommand({ ExecutionPreviewId }),
    );

  it('count what steps do, after a while', async () => {
    await sandbox.control('PUT', '/automation/durations', [
      { action: 'preview', durationMs: 60_000 },
    ]);
    const id = await start('Mixed');
    expect((await get(id)).Status).toBe('InProgress');
    await automation.advance(60);
    await sandbox.control('DELETE', '/automation/durations');
    expect(await get(id)).toMatchObject({
      Status: 'Success',
      EndedAt: expect.any(Date),
      ExecutionPreview: {
        Automation: {
          StepPreviews: { Mutating: 3, NonMutating: 3, Undetermined: 2 },
          Regions: ['eu-west-1'],
          TargetPreviews: [],
          TotalAccounts: 1,
        },
      },
    });
  });

  it('count targets, accounts and Regions', async () => {
    const id = await start('Mixed', {
      TargetParameterName: 'Target',
      Targets: [{ Key: 'ParameterValues', Values: ['a', 'b'] }],
      TargetLocations: [
        {
          Accounts: [PRODUCTION, STAGING],
          Regions: ['eu-west-1', 'us-east-1'],
        },
      ],
    });
    await automation.advance(2);
    expect((await get(id)).ExecutionPreview?.Automation).toMatchObject({
      Regions: ['eu-west-1', 'us-east-1'],
      TargetPreviews: [{ Count: 2, TargetType: 'AWS::EC2::Instance' }],
      TotalAccounts: 2,
    });
  });

  it('fail as they are told', async () => {
    await sandbox.control('POST', '/automation/preview-failures', {
      document: 'Mixed',
      message: 'No idea.',
    });
    const id = await start('Mixed');
    await automation.advance(2);
    expect(await get(id)).toMatchObject({
      Status: 'Failed',
      StatusMessage: 'No idea.',
    });
    await sandbox.control('DELETE', '/automation/preview-failures');
  });

  it('take no ARN, no unknown document and no bad parameter', async () => {
    await expect(
      start(`arn:aws:ssm:eu-west-1:${PRODUCTION}:document/Mixed`),
    ).rejects.toBeInstanceOf(ValidationException);
    await expect(start('Nothing')).rejects.toBeInstanceOf(ValidationException);
    await expect(
      start('Mixed', { Parameters: { Other: ['x'] } }),
    ).rejects.toBeInstanceOf(ValidationException);
    await expect(get('unknown')).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });
});
