import type {
  CompositeAlarm,
  Dimension,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type { AwsResource, StoredAlarm } from '../../state';
import { loadBalancerDimension } from '../kinds';
import { between } from '../random';
import type { ResourceKind } from '../types';
import type { BuildOptions, PlacedResource } from './placeResources';

const DAY_MS = 86_400_000;

interface AlarmTemplate {
  kind: ResourceKind;
  suffix: string;
  namespace: string;
  metric: string;
  threshold: number;
  dimensions(placed: PlacedResource, seed: number): Dimension[];
}

const named =
  (Name: string) =>
  (placed: PlacedResource): Dimension[] => [{ Name, Value: placed.name }];

/** One alarm for each of these kinds, in this order of importance. */
const templates: AlarmTemplate[] = [
  {
    kind: 'alb',
    suffix: '5xx',
    namespace: 'AWS/ApplicationELB',
    metric: 'HTTPCode_Target_5XX_Count',
    threshold: 10,
    dimensions: ({ account, region, name }, seed) => [
      {
        Name: 'LoadBalancer',
        Value: loadBalancerDimension({
          account: account.id,
          region,
          name,
          seed,
        }),
      },
    ],
  },
  {
    kind: 'ecs',
    suffix: 'cpu',
    namespace: 'AWS/ECS',
    metric: 'CPUUtilization',
    threshold: 80,
    dimensions: ({ name }) => [
      { Name: 'ClusterName', Value: 'parcelwise' },
      { Name: 'ServiceName', Value: name },
    ],
  },
  {
    kind: 'function',
    suffix: 'errors',
    namespace: 'AWS/Lambda',
    metric: 'Errors',
    threshold: 5,
    dimensions: named('FunctionName'),
  },
  {
    kind: 'queue',
    suffix: 'oldest-message',
    namespace: 'AWS/SQS',
    metric: 'ApproximateAgeOfOldestMessage',
    threshold: 600,
    dimensions: named('QueueName'),
  },
  {
    kind: 'database',
    suffix: 'storage',
    namespace: 'AWS/RDS',
    metric: 'FreeStorageSpace',
    threshold: 5_000_000_000,
    dimensions: named('DBInstanceIdentifier'),
  },
  {
    kind: 'table',
    suffix: 'throttles',
    namespace: 'AWS/DynamoDB',
    metric: 'ThrottledRequests',
    threshold: 1,
    dimensions: named('TableName'),
  },
];

export interface BuiltAlarm {
  stored: StoredAlarm;
  resource: AwsResource;
}

/** The alarms of one component in one account and Region. */
export function buildAlarms(
  options: BuildOptions,
  resources: PlacedResource[],
): BuiltAlarm[] {
  const [first] = resources;
  if (!first || first.component.tagged === false) {
    return [];
  }
  const limit = alarmLimit(first);
  const metric: BuiltAlarm[] = [];
  for (const template of templates) {
    const placed = resources.find(({ kind }) => kind === template.kind);
    if (placed && metric.length < limit) {
      metric.push(
        toMetricAlarm(options, template, placed, metric.length === 0),
      );
    }
  }
  return first.component.tier === 1 && metric.length > 1
    ? [...metric, toCompositeAlarm(options, first, metric)]
    : metric;
}

/** What the business rests on is watched closest, and alone in staging. */
function alarmLimit({ account, component }: PlacedResource): number {
  if (account.environment === 'production') {
    return component.tier === 1 ? 2 : 1;
  }
  return component.tier === 1 ? 1 : 0;
}

function toMetricAlarm(
  { seed, startedAt }: BuildOptions,
  template: AlarmTemplate,
  placed: PlacedResource,
  isFirst: boolean,
): BuiltAlarm {
  const story = placed.component.alarms ?? {};
  const name = `${placed.serviceName}-${template.suffix}`;
  const state = isFirst ? story.state : undefined;
  const since = new Date(
    startedAt.getTime() -
      (state?.days ?? between(2, 40, seed, 'alarm', placed.region, name)) *
        DAY_MS,
  );
  const alarm: MetricAlarm = {
    ...commonParts(placed, name, since),
    StateValue: state?.value ?? 'OK',
    StateReason: reasonOf(state?.value),
    Namespace: template.namespace,
    MetricName: template.metric,
    Dimensions: template.dimensions(placed, seed),
    Statistic: 'Average',
    Period: 300,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    Threshold: template.threshold,
    ComparisonOperator:
      template.metric === 'FreeStorageSpace'
        ? 'LessThanThreshold'
        : 'GreaterThanThreshold',
    TreatMissingData: 'missing',
  };
  return {
    stored: { kind: 'MetricAlarm', alarm },
    resource: toResource(placed, name),
  };
}

function toCompositeAlarm(
  { seed, startedAt }: BuildOptions,
  placed: PlacedResource,
  children: BuiltAlarm[],
): BuiltAlarm {
  const name = `${placed.serviceName}-unhealthy`;
  const isAlarm = children.some(
    ({ stored }) => stored.alarm.StateValue === 'ALARM',
  );
  const since = new Date(
    startedAt.getTime() -
      between(2, 12, seed, 'alarm', placed.region, name) * DAY_MS,
  );
  const alarm: CompositeAlarm = {
    ...commonParts(placed, name, since),
    StateValue: isAlarm ? 'ALARM' : 'OK',
    StateReason: reasonOf(isAlarm ? 'ALARM' : undefined),
    AlarmRule: children
      .map(({ stored }) => `ALARM("${stored.alarm.AlarmName}")`)
      .join(' OR '),
  };
  return {
    stored: { kind: 'CompositeAlarm', alarm },
    resource: toResource(placed, name),
  };
}

function commonParts(placed: PlacedResource, name: string, since: Date) {
  const { account, region, serviceName, component } = placed;
  const story = component.alarms ?? {};
  const actions =
    story.actions === false
      ? []
      : [`arn:aws:sns:${region}:${account.id}:on-call-${component.team}`];
  const runbook =
    (story.runbook ?? 'description') === 'description'
      ? ` Runbook: ${runbookUrl(serviceName)}`
      : '';
  return {
    AlarmName: name,
    AlarmArn: alarmArn(placed, name),
    AlarmDescription: `${serviceName} needs attention.${runbook}`,
    AlarmConfigurationUpdatedTimestamp: new Date(since.getTime() - 30 * DAY_MS),
    ActionsEnabled: actions.length > 0,
    OKActions: actions,
    AlarmActions: actions,
    InsufficientDataActions: [],
    StateUpdatedTimestamp: since,
    StateTransitionedTimestamp: since,
  };
}

function toResource(placed: PlacedResource, name: string): AwsResource {
  const { component, serviceName, resource } = placed;
  return {
    arn: alarmArn(placed, name),
    type: 'AWS::CloudWatch::Alarm',
    id: name,
    name,
    tags: {
      ...resource.tags,
      ...(component.alarms?.runbook === 'tag'
        ? { runbook: runbookUrl(serviceName) }
        : {}),
    },
    everTagged: true,
    createdAt: resource.createdAt,
    configuration: {},
    recorded: true,
  };
}

function alarmArn({ account, region }: PlacedResource, name: string): string {
  return `arn:aws:cloudwatch:${region}:${account.id}:alarm:${name}`;
}

function runbookUrl(serviceName: string): string {
  return `https://runbooks.parcelwise.example/${serviceName}`;
}

function reasonOf(state: string | undefined): string {
  switch (state) {
    case 'ALARM':
      return 'Threshold Crossed: 2 out of the last 3 datapoints were beyond the threshold.';
    case 'INSUFFICIENT_DATA':
      return 'Insufficient Data: 3 datapoints were unknown.';
    default:
      return 'Threshold not crossed by the last 3 datapoints.';
  }
}
