import { AwsFault } from '../../protocols';
import {
  after,
  serviceLife,
  type AwsResource,
  type Deployment,
  type ServiceLife,
} from '../../state';
import { resourcesOf, type ApiContext, type ApiTable } from './ApiTable';
import { newId } from './newId';
import {
  flagIn,
  optionalNumberIn,
  optionalTextIn,
  textIn,
  textsIn,
} from './readInputs';

const CLUSTER = 'parcelwise';
/** How long the new tasks of a deployment take, and those of a new count. */
const ROLLOUT_SECONDS = 12;
const MOST_NAMED = 10;

export const ecs: ApiTable = {
  iamPrefix: 'ecs',
  deniedCode: 'AccessDeniedException',
  apis: { DescribeServices: describeServices, UpdateService: updateService },
};

function describeServices(context: ApiContext) {
  const names = textsIn(context.inputs, 'services');
  assertCluster(context);
  if (names.length > MOST_NAMED) {
    throw new AwsFault(
      'InvalidParameterException',
      `At most ${MOST_NAMED} services may be described.`,
    );
  }
  const services: unknown[] = [];
  const failures: Array<{ arn: string; reason: string }> = [];
  for (const name of names) {
    const resource = findService(context, name);
    if (resource) {
      services.push(view(resource, context));
    } else {
      const { account, region } = context.region;
      failures.push({
        arn: `arn:aws:ecs:${region}:${account}:service/${CLUSTER}/${name}`,
        reason: 'MISSING',
      });
    }
  }
  return { services, failures };
}

function updateService(context: ApiContext) {
  const { inputs, region, now } = context;
  assertCluster(context);
  const resource = findService(context, textIn(inputs, 'service'));
  if (!resource) {
    throw new AwsFault('ServiceNotFoundException', 'Service not found.');
  }
  const life = region.lives.of(serviceLife, resource);
  const desiredCount = optionalNumberIn(inputs, 'desiredCount');
  if (desiredCount !== undefined) {
    life.desiredCount.set(now, desiredCount);
    life.runningCount.set(after(now, ROLLOUT_SECONDS), desiredCount);
  }
  const taskDefinition = optionalTextIn(inputs, 'taskDefinition');
  if (taskDefinition || flagIn(inputs, 'forceNewDeployment')) {
    deploy(life, context, taskDefinition);
  }
  return { service: view(resource, context) };
}

function deploy(
  life: ServiceLife,
  { region, now }: ApiContext,
  taskDefinition: string | undefined,
): void {
  const [current] = life.deployments.at(now);
  const prefix = current.taskDefinition.replace(/[^/]+$/, '');
  const next: Deployment = {
    id: newId(region, 'ecs-svc/', 19),
    status: 'PRIMARY',
    rolloutState: 'IN_PROGRESS',
    taskDefinition: taskDefinition
      ? prefix + taskDefinition.replace(/^.*\//, '')
      : current.taskDefinition,
    createdAt: now,
  };
  life.deployments.set(now, [next, { ...current, status: 'ACTIVE' }]);
  life.deployments.set(after(now, ROLLOUT_SECONDS), [
    { ...next, rolloutState: 'COMPLETED' },
  ]);
}

function view(resource: AwsResource, { region, now }: ApiContext) {
  const life = region.lives.of(serviceLife, resource);
  const deployments = life.deployments.at(now);
  const desiredCount = life.desiredCount.at(now);
  const runningCount = life.runningCount.at(now);
  return {
    serviceArn: resource.arn,
    serviceName: resource.name,
    clusterArn: `arn:aws:ecs:${region.region}:${region.account}:cluster/${CLUSTER}`,
    status: 'ACTIVE',
    desiredCount,
    runningCount,
    pendingCount: Math.max(0, desiredCount - runningCount),
    taskDefinition: deployments[0].taskDefinition,
    deployments: deployments.map(deployment => ({
      ...deployment,
      desiredCount,
      runningCount: deployment.rolloutState === 'COMPLETED' ? runningCount : 0,
      updatedAt: deployment.createdAt,
    })),
    createdAt: resource.createdAt,
  };
}

function assertCluster({ inputs }: ApiContext): void {
  const cluster = optionalTextIn(inputs, 'cluster') ?? 'default';
  if (cluster.replace(/^.*\//, '') !== CLUSTER) {
    throw new AwsFault('ClusterNotFoundException', 'Cluster not found.');
  }
}

function findService(
  context: ApiContext,
  nameOrArn: string,
): AwsResource | undefined {
  return resourcesOf(context, 'AWS::ECS::Service').find(
    ({ name, arn }) => name === nameOrArn || arn === nameOrArn,
  );
}
