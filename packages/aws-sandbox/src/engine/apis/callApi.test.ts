import { buildWorld, parcelwise } from '../../scenario';
import { actAs } from '../../services/ssm/actAs';
import { SandboxClock, type World } from '../../state';
import { callApi } from './callApi';

const PRODUCTION = '111122223333';
const start = new Date('2030-01-01T00:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

const clock = new SandboxClock();
jest.spyOn(clock, 'now').mockReturnValue(start);

describe('calls of automations', () => {
  let world: World;

  beforeEach(() => {
    world = buildWorld(clock, { scenario: parcelwise, seed: 1, scale: 1 });
  });

  const call = (
    name: string,
    inputs: Record<string, unknown> = {},
    now = start,
    role = 'opsready-automation',
  ): any => {
    const [service, api] = name.split(':');
    const caller = actAs(
      world,
      `arn:aws:iam::${PRODUCTION}:role/${role}`,
      'Automation-1',
    );
    if (!caller) {
      throw new Error(`The service cannot act as ${role}`);
    }
    return callApi({
      world,
      caller,
      account: PRODUCTION,
      region: 'eu-west-1',
      service,
      api,
      inputs,
      now,
    });
  };
  const runners = () => {
    const { Reservations } = call('ec2:DescribeInstances', {
      Filters: [{ Name: 'tag:service', Values: ['ci-runners'] }],
    });
    return Reservations.flatMap(({ Instances }: any) => Instances);
  };

  it('stop and start an instance, which takes its time', () => {
    const [{ InstanceId }] = runners();
    const state = (seconds: number) =>
      call(
        'ec2:DescribeInstances',
        { InstanceIds: [InstanceId] },
        later(seconds),
      ).Reservations[0].Instances[0].State.Name;
    call('ec2:StopInstances', { InstanceIds: [InstanceId] });
    expect([state(0), state(60)]).toEqual(['stopping', 'stopped']);
    call('ec2:StartInstances', { InstanceIds: [InstanceId] }, later(60));
    expect([state(61), state(120)]).toEqual(['pending', 'running']);
    expect(() =>
      call('ec2:StartInstances', {
        InstanceIds: [InstanceId, 'i-00000000000000000'],
      }),
    ).toThrow("The instance ID 'i-00000000000000000' does not exist");
  });

  it('keep a snapshot of a volume, isolate and tag the instance', () => {
    const [{ InstanceId, BlockDeviceMappings }] = runners();
    const { SnapshotId } = call('ec2:CreateSnapshot', {
      VolumeId: BlockDeviceMappings[0].Ebs.VolumeId,
    });
    const stateOf = (now: Date) =>
      call('ec2:DescribeSnapshots', { SnapshotIds: [SnapshotId] }, now)
        .Snapshots[0].State;
    expect([stateOf(start), stateOf(later(60))]).toEqual([
      'pending',
      'completed',
    ]);
    call('ec2:ModifyInstanceAttribute', {
      InstanceId,
      Groups: ['sg-0c0ffee0000000000'],
    });
    call('ec2:CreateTags', {
      Resources: [InstanceId, SnapshotId],
      Tags: [{ Key: 'incident', Value: '7' }],
    });
    const instance = runners().find(
      (candidate: any) => candidate.InstanceId === InstanceId,
    );
    expect(instance.SecurityGroups).toMatchObject([
      { GroupId: 'sg-0c0ffee0000000000' },
    ]);
    expect(instance.Tags).toContainEqual({ Key: 'incident', Value: '7' });
  });

  it('deploy a service anew, twice, and change its count and revision', () => {
    const service = { cluster: 'parcelwise', service: 'payments-api' };
    const describe = (seconds: number) =>
      call(
        'ecs:DescribeServices',
        { cluster: 'parcelwise', services: ['payments-api'] },
        later(seconds),
      ).services[0];
    const update = (inputs: object, seconds: number) =>
      call('ecs:UpdateService', { ...service, ...inputs }, later(seconds))
        .service.deployments[0];
    const first = update({ forceNewDeployment: true }, 0);
    expect(describe(1).deployments).toMatchObject([
      { rolloutState: 'IN_PROGRESS' },
      { rolloutState: 'COMPLETED' },
    ]);
    expect(describe(60).deployments).toMatchObject([
      { id: first.id, rolloutState: 'COMPLETED' },
    ]);
    const second = update({ taskDefinition: 'payments-api:7' }, 61);
    expect(second.id).not.toBe(first.id);
    expect(describe(120).taskDefinition).toBe(
      `arn:aws:ecs:eu-west-1:${PRODUCTION}:task-definition/payments-api:7`,
    );
    update({ desiredCount: 6 }, 121);
    expect([describe(122).runningCount, describe(180).runningCount]).toEqual([
      2, 6,
    ]);
    expect(
      call('ecs:DescribeServices', {
        cluster: 'parcelwise',
        services: ['nope'],
      }),
    ).toMatchObject({ services: [], failures: [{ reason: 'MISSING' }] });
  });

  it('fail over a database and a cluster, and restore one from a snapshot', () => {
    const database = (id: string, seconds: number) =>
      call(
        'rds:DescribeDBInstances',
        { DBInstanceIdentifier: id },
        later(seconds),
      ).DBInstances[0];
    call('rds:RebootDBInstance', {
      DBInstanceIdentifier: 'payments-db',
      ForceFailover: true,
    });
    expect(database('payments-db', 1).DBInstanceStatus).toBe('rebooting');
    expect(database('payments-db', 60)).toMatchObject({
      DBInstanceStatus: 'available',
      AvailabilityZone: 'eu-west-1b',
    });
    call('rds:RestoreDBInstanceFromDBSnapshot', {
      DBInstanceIdentifier: 'payments-db-copy',
      DBSnapshotIdentifier: 'payments-db-nightly',
    });
    expect(database('payments-db-copy', 1).DBInstanceStatus).toBe('creating');
    expect(database('payments-db-copy', 90).DBInstanceStatus).toBe('available');
    const cluster = (seconds: number) =>
      call(
        'rds:DescribeDBClusters',
        { DBClusterIdentifier: 'payments-ledger' },
        later(seconds),
      ).DBClusters[0].DBClusterMembers;
    call('rds:FailoverDBCluster', { DBClusterIdentifier: 'payments-ledger' });
    expect(cluster(1)[0].IsClusterWriter).toBe(true);
    expect(cluster(60)[1].IsClusterWriter).toBe(true);
  });

  it('scale a group within its limits, rotate a secret, and restore through Backup', () => {
    const scale = (DesiredCapacity: number) =>
      call('autoscaling:SetDesiredCapacity', {
        AutoScalingGroupName: 'ci-runners',
        DesiredCapacity,
      });
    scale(6);
    expect(() => scale(60)).toThrow('above max value 8');
    const { AutoScalingGroups } = call(
      'autoscaling:DescribeAutoScalingGroups',
      { AutoScalingGroupNames: ['ci-runners'] },
      later(60),
    );
    expect(AutoScalingGroups).toMatchObject([{ DesiredCapacity: 6 }]);
    const { VersionId } = call('secretsmanager:RotateSecret', {
      SecretId: 'payments-api',
    });
    const secret = call(
      'secretsmanager:DescribeSecret',
      { SecretId: 'payments-api' },
      later(60),
    );
    expect(secret.VersionIdsToStages).toEqual({ [VersionId]: ['AWSCURRENT'] });
    const { RestoreJobId } = call('backup:StartRestoreJob', {
      RecoveryPointArn: `arn:aws:rds:eu-west-1:${PRODUCTION}:snapshot:payments-db-nightly`,
      IamRoleArn: `arn:aws:iam::${PRODUCTION}:role/opsready-automation`,
    });
    expect(
      call('backup:DescribeRestoreJob', { RestoreJobId }, later(90)).Status,
    ).toBe('COMPLETED');
  });

  it('read from the services that the sandbox answers to everybody', () => {
    const findings = call('securityhub:GetFindings', { MaxResults: 3 });
    expect(findings.Findings).toHaveLength(3);
    const alarms = call('cloudwatch:DescribeAlarms', { StateValue: 'ALARM' });
    expect(alarms.MetricAlarms.length).toBeGreaterThan(0);
    expect(() =>
      call('securityhub:GetFindings', { MaxResults: 'three' }),
    ).toThrow('MaxResults must be a number');
  });

  it.each([
    ['ec2:RunInstances', {}, 'UnknownOperationException'],
    ['ec2:constructor', {}, 'UnknownOperationException'],
    ['cloudwatch:PutMetricAlarm', {}, 'UnknownOperationException'],
    ['config:DescribeConfigRules', {}, 'AccessDeniedException'],
    ['ec2:TerminateInstances', { InstanceIds: [] }, 'UnauthorizedOperation'],
    [
      'ec2:StopInstances',
      { InstanceIds: ['me'] },
      'InvalidInstanceID.Malformed',
    ],
    ['ec2:StopInstances', {}, 'ParamValidationError'],
    ['ec2:CreateSnapshot', { VolumeId: 'vol-1' }, 'InvalidVolume.NotFound'],
    [
      'ecs:UpdateService',
      { service: 'payments-api' },
      'ClusterNotFoundException',
    ],
    [
      'ecs:UpdateService',
      { cluster: 'parcelwise', service: 'x' },
      'ServiceNotFoundException',
    ],
    [
      'ecs:UpdateService',
      { cluster: 'parcelwise', service: 'payments-api', desiredCount: '4' },
      'ParamValidationError',
    ],
    [
      'rds:DescribeDBInstances',
      { DBInstanceIdentifier: 'x' },
      'DBInstanceNotFound',
    ],
    [
      'rds:FailoverDBCluster',
      { DBClusterIdentifier: 'x' },
      'DBClusterNotFoundFault',
    ],
    [
      'rds:RestoreDBInstanceFromDBSnapshot',
      { DBInstanceIdentifier: 'x', DBSnapshotIdentifier: 'x' },
      'DBSnapshotNotFound',
    ],
    [
      'rds:RestoreDBInstanceFromDBSnapshot',
      {
        DBInstanceIdentifier: 'payments-db',
        DBSnapshotIdentifier: 'payments-db-nightly',
      },
      'DBInstanceAlreadyExists',
    ],
    [
      'secretsmanager:DescribeSecret',
      { SecretId: 'x' },
      'ResourceNotFoundException',
    ],
    [
      'backup:DescribeRestoreJob',
      { RestoreJobId: 'x' },
      'ResourceNotFoundException',
    ],
  ])('are refused as AWS refuses %s %j', (name, inputs, code) => {
    expect(() => call(name, inputs)).toThrow(expect.objectContaining({ code }));
  });
});
