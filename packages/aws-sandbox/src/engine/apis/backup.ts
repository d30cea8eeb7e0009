import { AwsFault } from '../../protocols';
import { after, restoreLife, type AwsResource } from '../../state';
import { resourcesOf, type ApiContext, type ApiTable } from './ApiTable';
import { newId } from './newId';
import { textIn } from './readInputs';

const RESTORE_SECONDS = 60;
const JOB_TYPE = 'AWS::Backup::RestoreJob';
const PROTECTED = new Map([
  ['AWS::RDS::DBInstance', 'RDS'],
  ['AWS::DynamoDB::Table', 'DynamoDB'],
  ['AWS::S3::Bucket', 'S3'],
]);
/** Backups are made at night: the last is less than a day old. */
const LAST_BACKUP_MS = 9 * 3_600_000;

export const backup: ApiTable = {
  iamPrefix: 'backup',
  deniedCode: 'AccessDeniedException',
  apis: {
    DescribeRestoreJob: describeRestoreJob,
    ListProtectedResources: listProtectedResources,
    StartRestoreJob: startRestoreJob,
  },
};

function listProtectedResources({ region, now }: ApiContext) {
  return {
    Results: region.resources.all().flatMap(({ arn, type, tags }) => {
      const kind = PROTECTED.get(type);
      return kind && tags.environment === 'production'
        ? [
            {
              ResourceArn: arn,
              ResourceType: kind,
              LastBackupTime: new Date(now.getTime() - LAST_BACKUP_MS),
            },
          ]
        : [];
    }),
  };
}

function startRestoreJob(context: ApiContext) {
  const { inputs, region, now } = context;
  const recoveryPoint = textIn(inputs, 'RecoveryPointArn');
  textIn(inputs, 'IamRoleArn');
  const source = resourcesOf(context, 'AWS::RDS::DBSnapshot').find(
    ({ arn }) => arn === recoveryPoint,
  );
  if (!source) {
    throw new AwsFault(
      'ResourceNotFoundException',
      `Recovery point ${recoveryPoint} does not exist.`,
    );
  }
  const id = newId(region, '', 32).toUpperCase();
  const job: AwsResource = {
    arn: `arn:aws:backup:${region.region}:${region.account}:restore-job:${id}`,
    type: JOB_TYPE,
    id,
    name: id,
    tags: {},
    everTagged: false,
    createdAt: now,
    configuration: { RecoveryPointArn: recoveryPoint },
    recorded: false,
  };
  region.resources.put(job);
  region.lives
    .of(restoreLife, job)
    .status.set(after(now, RESTORE_SECONDS), 'COMPLETED');
  return { RestoreJobId: id };
}

function describeRestoreJob(context: ApiContext) {
  const id = textIn(context.inputs, 'RestoreJobId');
  const job = resourcesOf(context, JOB_TYPE).find(
    candidate => candidate.id === id,
  );
  if (!job) {
    throw new AwsFault(
      'ResourceNotFoundException',
      `Restore job ${id} does not exist.`,
    );
  }
  return {
    RestoreJobId: id,
    CreationDate: job.createdAt,
    Status: context.region.lives.of(restoreLife, job).status.at(context.now),
    ...job.configuration,
  };
}
