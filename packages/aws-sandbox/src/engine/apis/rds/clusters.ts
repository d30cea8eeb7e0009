import { AwsFault } from '../../../protocols';
import { after, clusterLife, type AwsResource } from '../../../state';
import { resourcesOf, type ApiContext } from '../ApiTable';
import { optionalTextIn, textIn } from '../readInputs';

const TYPE = 'AWS::RDS::DBCluster';
const FAILOVER_SECONDS = 20;

export function describeDBClusters(context: ApiContext) {
  const id = optionalTextIn(context.inputs, 'DBClusterIdentifier');
  const clusters = id ? [findCluster(context, id)] : resourcesOf(context, TYPE);
  return { DBClusters: clusters.map(cluster => view(cluster, context)) };
}

export function failoverDBCluster(context: ApiContext) {
  const { inputs, region, now } = context;
  const id = textIn(inputs, 'DBClusterIdentifier');
  const cluster = findCluster(context, id);
  const life = region.lives.of(clusterLife, cluster);
  if (life.status.at(now) !== 'available') {
    throw new AwsFault(
      'InvalidDBClusterStateFault',
      `DB cluster ${id} is not in available state.`,
    );
  }
  const writer = life.writer.at(now);
  const target =
    optionalTextIn(inputs, 'TargetDBInstanceIdentifier') ??
    life.members.find(member => member !== writer);
  if (!target || !life.members.includes(target) || target === writer) {
    throw new AwsFault(
      'InvalidDBInstanceState',
      `${target} is no reader of the DB cluster ${id}.`,
    );
  }
  const done = after(now, FAILOVER_SECONDS);
  life.status.set(now, 'failing-over');
  life.status.set(done, 'available');
  life.writer.set(done, target);
  return { DBCluster: view(cluster, context) };
}

function findCluster(context: ApiContext, id: string): AwsResource {
  const found = resourcesOf(context, TYPE).find(
    ({ name, arn }) => name === id || arn === id,
  );
  if (!found) {
    throw new AwsFault('DBClusterNotFoundFault', `DBCluster ${id} not found.`);
  }
  return found;
}

function view(cluster: AwsResource, { region, now }: ApiContext) {
  const life = region.lives.of(clusterLife, cluster);
  return {
    DBClusterIdentifier: cluster.name,
    DBClusterArn: cluster.arn,
    Status: life.status.at(now),
    Engine: 'aurora-postgresql',
    MultiAZ: true,
    DBClusterMembers: life.members.map(member => ({
      DBInstanceIdentifier: member,
      IsClusterWriter: member === life.writer.at(now),
    })),
  };
}
