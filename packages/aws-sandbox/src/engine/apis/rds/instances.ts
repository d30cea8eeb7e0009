import { AwsFault } from '../../../protocols';
import {
  after,
  databaseLife,
  Timeline,
  type AwsResource,
  type DatabaseLife,
} from '../../../state';
import { resourcesOf, type ApiContext } from '../ApiTable';
import { flagIn, optionalTextIn, textIn } from '../readInputs';

const TYPE = 'AWS::RDS::DBInstance';
const REBOOT_SECONDS = 15;
const RESTORE_SECONDS = 60;

export function describeDBInstances(context: ApiContext) {
  const id = optionalTextIn(context.inputs, 'DBInstanceIdentifier');
  const resources = id
    ? [findDatabase(context, id)]
    : resourcesOf(context, TYPE);
  return { DBInstances: resources.map(resource => view(resource, context)) };
}

export function rebootDBInstance(context: ApiContext) {
  const { inputs, region, now } = context;
  const id = textIn(inputs, 'DBInstanceIdentifier');
  const resource = findDatabase(context, id);
  const life = lifeOf(resource, context);
  if (life.status.at(now) !== 'available') {
    throw new AwsFault(
      'InvalidDBInstanceState',
      `Instance ${id} is not in available state.`,
    );
  }
  const failsOver = flagIn(inputs, 'ForceFailover');
  if (failsOver && !life.isMultiAz) {
    throw new AwsFault(
      'InvalidParameterCombination',
      `Instance ${id} is in one Availability Zone only and cannot fail over.`,
    );
  }
  const back = after(now, REBOOT_SECONDS);
  life.status.set(now, 'rebooting');
  life.status.set(back, 'available');
  if (failsOver) {
    const other = life.zone.at(now).endsWith('a') ? 'b' : 'a';
    life.zone.set(back, `${region.region}${other}`);
  }
  return { DBInstance: view(resource, context) };
}

export function restoreDBInstanceFromDBSnapshot(context: ApiContext) {
  const { inputs, region, now } = context;
  const id = textIn(inputs, 'DBInstanceIdentifier');
  const snapshotId = textIn(inputs, 'DBSnapshotIdentifier');
  const snapshot = resourcesOf(context, 'AWS::RDS::DBSnapshot').find(
    ({ name }) => name === snapshotId,
  );
  if (!snapshot) {
    throw new AwsFault(
      'DBSnapshotNotFound',
      `DBSnapshot not found: ${snapshotId}`,
    );
  }
  if (resourcesOf(context, TYPE).some(({ name }) => name === id)) {
    throw new AwsFault(
      'DBInstanceAlreadyExists',
      `DB instance already exists: ${id}`,
    );
  }
  const resource: AwsResource = {
    arn: `arn:aws:rds:${region.region}:${region.account}:db:${id}`,
    type: TYPE,
    id,
    name: id,
    tags: snapshot.tags,
    everTagged: snapshot.everTagged,
    createdAt: now,
    configuration: { name: id },
    recorded: false,
  };
  region.resources.put(resource);
  const life = lifeOf(resource, context);
  life.isMultiAz = flagIn(inputs, 'MultiAZ');
  life.status = new Timeline<ReturnType<DatabaseLife['status']['at']>>(
    'creating',
  );
  life.status.set(after(now, RESTORE_SECONDS), 'available');
  return { DBInstance: view(resource, context) };
}

function findDatabase(context: ApiContext, id: string): AwsResource {
  const found = resourcesOf(context, TYPE).find(
    ({ name, arn }) => name === id || arn === id,
  );
  if (!found) {
    throw new AwsFault('DBInstanceNotFound', `DBInstance ${id} not found.`);
  }
  return found;
}

function lifeOf(resource: AwsResource, { region }: ApiContext): DatabaseLife {
  return region.lives.of(databaseLife, resource);
}

function view(resource: AwsResource, context: ApiContext) {
  const life = lifeOf(resource, context);
  return {
    DBInstanceIdentifier: resource.name,
    DBInstanceArn: resource.arn,
    DBInstanceStatus: life.status.at(context.now),
    AvailabilityZone: life.zone.at(context.now),
    MultiAZ: life.isMultiAz,
    Engine: 'postgres',
    DBInstanceClass: 'db.r6g.large',
    InstanceCreateTime: resource.createdAt,
  };
}
