import {
  DescribeInstanceInformationCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { automationIn } from '../../../testing/automation';
import {
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

const role = (account: string, name: string) =>
  `arn:aws:iam::${account}:role/${name}`;
const AutomationAssumeRole = [role(PRODUCTION, 'opsready-automation')];

describe("the company's runbooks, as the portal launches them", () => {
  let sandbox: TestSandbox;
  let portal: ReturnType<typeof automationIn>;
  let instances: string[];

  const launch = async (account = PRODUCTION) => {
    const { Credentials } = await sandbox.sts().send(
      new AssumeRoleCommand({
        RoleArn: role(account, 'opsready-launch'),
        RoleSessionName: 'amara',
        ExternalId: 'parcelwise-portal',
        Tags: [{ Key: 'opsready:person', Value: 'user:default/amara' }],
      }),
    );
    return automationIn(
      sandbox,
      new SSMClient(
        sandbox.settings({
          accessKeyId: Credentials?.AccessKeyId ?? '',
          secretAccessKey: Credentials?.SecretAccessKey ?? '',
          sessionToken: Credentials?.SessionToken,
        }),
      ),
    );
  };

  beforeEach(async () => {
    sandbox = await testSandbox();
    portal = await launch();
    const { InstanceInformationList = [] } = await sandbox.ssm().send(
      new DescribeInstanceInformationCommand({
        Filters: [{ Key: 'tag:service', Values: ['ci-runners'] }],
      }),
    );
    instances = InstanceInformationList.map(
      ({ InstanceId = '' }) => InstanceId,
    );
  });
  afterEach(() => sandbox.close());

  const finish = async (id: string) => {
    await portal.advance(3600);
    const { AutomationExecutionStatus, FailureMessage, Outputs } =
      await portal.get(id);
    return { status: AutomationExecutionStatus, FailureMessage, Outputs };
  };
  const run = async (
    name: string,
    Parameters: Record<string, string[]>,
    rest: object = {},
  ) =>
    finish(
      await portal.start(name, {
        Parameters: { AutomationAssumeRole, ...Parameters },
        ...rest,
      }),
    );

  it('restarts a service', async () => {
    expect(
      await run('Parcelwise-RestartService', { ServiceName: ['payments-api'] }),
    ).toMatchObject({
      status: 'Success',
      Outputs: {
        'restart.DeploymentId': [expect.stringMatching(/^ecs-svc\//)],
        'countTasks.RunningCount': ['2'],
      },
    });
  });

  it('does not restart a service that is not there', async () => {
    expect(
      await run('Parcelwise-RestartService', { ServiceName: ['parcel-maker'] }),
    ).toMatchObject({ status: 'Failed', FailureMessage: expect.any(String) });
  });

  it('fails over a database once the portal has approved', async () => {
    const id = await portal.start('Parcelwise-FailOverDatabase', {
      Parameters: {
        AutomationAssumeRole,
        DBInstanceIdentifier: ['payments-db'],
        Reason: ['The disk of the writer is slow'],
      },
    });
    await portal.advance(30);
    expect((await portal.get(id)).AutomationExecutionStatus).toBe('Waiting');
    await portal.signal(id, 'Approve', { Comment: ['Agreed'] });
    expect(await finish(id)).toMatchObject({
      status: 'Success',
      Outputs: {
        'findWriter.Zone': ['eu-west-1a'],
        'findNewWriter.Zone': ['eu-west-1b'],
      },
    });
  });

  it('rotates a credential, and shows a secret as careless documents do', async () => {
    expect(
      await run('Parcelwise-RotateCredential', {
        SecretId: ['payments-api'],
        ChatHookToken: ['hook-1234-abcd'],
      }),
    ).toMatchObject({
      status: 'Success',
      Outputs: {
        'makeBreakGlassPassword.BreakGlassPassword': ['sesame-7Qk2-open-up'],
      },
    });
  });

  it.each([
    ['service', 'checkout-api', '6'],
    ['group', 'ci-runners', '4'],
  ])('scales out a %s', async (Kind, Name, DesiredCount) => {
    expect(
      await run('Parcelwise-ScaleOut', {
        Kind: [Kind],
        Name: [Name],
        DesiredCount: [DesiredCount],
      }),
    ).toMatchObject({ status: 'Success' });
  });

  it('scales no group beyond its largest size', async () => {
    expect(
      await run('Parcelwise-ScaleOut', {
        Kind: ['group'],
        Name: ['ci-runners'],
        DesiredCount: ['12'],
      }),
    ).toMatchObject({
      status: 'Failed',
      FailureMessage: expect.stringContaining('above max value 8'),
    });
  });

  it('patches a fleet through Run Command', async () => {
    expect(
      await run('Parcelwise-PatchFleet', {
        InstanceIds: instances,
        Operation: ['Install'],
        Labels: ['{"patched-by":"me"}'],
      }),
    ).toMatchObject({
      status: 'Success',
      Outputs: {
        'patch.Status': ['Success'],
        'patch.Output': [expect.stringContaining('Installed')],
      },
    });
  });

  it('patches machine after machine, with a child for each', async () => {
    expect(
      await run(
        'Parcelwise-PatchInstance',
        { RebootAfterwards: ['true'] },
        {
          TargetParameterName: 'InstanceId',
          Targets: [{ Key: 'tag:service', Values: ['ci-runners'] }],
          MaxConcurrency: '2',
          MaxErrors: '0',
        },
      ),
    ).toMatchObject({ status: 'Success' });
  });

  it('isolates an instance after the evidence is collected', async () => {
    const id = await portal.start('Parcelwise-IsolateInstance', {
      Parameters: {
        AutomationAssumeRole,
        InstanceId: [instances[0]],
        EvidenceBucket: ['parcelwise-ci-runners'],
        IncidentTags: ['[{"Key":"incident","Value":"INC-7"}]'],
      },
    });
    await portal.advance(30);
    expect((await portal.get(id)).AutomationExecutionStatus).toBe('Waiting');
    await portal.signal(id, 'Resume', { StepName: ['collectEvidence'] });
    expect(await finish(id)).toMatchObject({ status: 'Success' });
  });

  it('restores a backup only after people who are not the portal have agreed', async () => {
    const id = await portal.start('Parcelwise-RestoreBackup', {
      Parameters: {
        AutomationAssumeRole,
        DBSnapshotIdentifier: ['payments-db-nightly'],
        NewDBInstanceIdentifier: ['payments-db-copy'],
      },
    });
    await portal.advance(30);
    await expect(portal.signal(id, 'Approve')).rejects.toMatchObject({
      name: 'InvalidAutomationSignalException',
    });
    expect((await portal.get(id)).AutomationExecutionStatus).toBe('Waiting');
  });

  it('goes through the daily checklist, with a role of its own', async () => {
    expect(
      await finish(await portal.start('DailyOperationsChecklist')),
    ).toMatchObject({
      status: 'Success',
      Outputs: {
        'reviewSecurityAlerts.Titles': expect.arrayContaining([
          expect.any(String),
        ]),
        'checkBackups.Protected': expect.arrayContaining([
          `arn:aws:rds:eu-west-1:${PRODUCTION}:db:payments-db`,
        ]),
      },
    });
  });

  it('rolls back a release', async () => {
    expect(
      await run('Parcelwise-RollBackRelease', {
        ServiceName: ['checkout-api'],
        Revision: ['7'],
      }),
    ).toMatchObject({ status: 'Success' });
  });

  it('tags machines in a loop', async () => {
    expect(
      await run('Parcelwise-TagInstances', { InstanceIds: instances }),
    ).toMatchObject({ status: 'Success' });
  });

  it('remediates a machine through a child', async () => {
    expect(
      await run('Parcelwise-RemediateInstances', {
        InstanceId: [instances[0]],
      }),
    ).toMatchObject({ status: 'Success' });
  });

  it('runs a document that another account shares, by its ARN', async () => {
    expect(
      await run(
        `arn:aws:ssm:eu-west-1:${STAGING}:document/Parcelwise-CheckAlarms`,
        {},
      ),
    ).toMatchObject({ status: 'Success' });
  });

  it("runs AWS's own documents", async () => {
    for (const name of ['AWS-RestartEC2Instance', 'AWS-StopEC2Instance']) {
      expect(await run(name, { InstanceId: [instances[1]] })).toMatchObject({
        status: 'Success',
      });
    }
  });

  it('lets nobody pass another role, nor run without one what the caller may not do', async () => {
    const started = portal.start('Parcelwise-RestartService', {
      Parameters: {
        AutomationAssumeRole: [role(PRODUCTION, 'opsready-admin')],
        ServiceName: ['payments-api'],
      },
    });
    await expect(started).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('iam:PassRole'),
    });
    // Without a role it acts as who started it, who may do nothing of the kind.
    const id = await portal.start('Parcelwise-EmptyCart');
    expect(await finish(id)).toMatchObject({
      status: 'Failed',
      FailureMessage: expect.stringContaining('ecs:UpdateService'),
    });
  });

  it('passes no role of another account', async () => {
    const staging = await launch(STAGING);
    await expect(
      staging.start('Parcelwise-RestartService', {
        Parameters: { AutomationAssumeRole, ServiceName: ['payments-api'] },
      }),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
