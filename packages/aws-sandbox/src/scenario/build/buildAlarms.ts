import type {
  CompositeAlarm,
  LogAlarm,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import { between } from '../random';
import {
  commonParts,
  reasonOf,
  toResource,
  type BuiltAlarm,
} from './alarmParts';
import { alarmTemplates, type AlarmTemplate } from './alarmTemplates';
import type { BuildOptions, PlacedResource } from './placeResources';

const DAY_MS = 86_400_000;

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
  for (const template of alarmTemplates) {
    const placed = resources.find(({ kind }) => kind === template.kind);
    if (placed && metric.length < limit) {
      metric.push(
        toMetricAlarm(options, template, placed, metric.length === 0),
      );
    }
  }
  const built = [...metric];
  if (first.component.tier === 1 && metric.length > 1) {
    built.push(toCompositeAlarm(options, first, metric));
  }
  const isProduction = first.account.environment === 'production';
  if (isProduction && first.component.alarms?.watchesLogs) {
    built.push(toLogAlarm(options, first));
  }
  return built;
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

function toLogAlarm(
  { startedAt }: BuildOptions,
  placed: PlacedResource,
): BuiltAlarm {
  const name = `${placed.serviceName}-log-errors`;
  const since = new Date(startedAt.getTime() - 5 * DAY_MS);
  const alarm: LogAlarm = {
    ...commonParts(placed, name, since),
    StateValue: 'OK',
    StateReason: reasonOf(undefined),
    QueryResultsToEvaluate: 3,
    QueryResultsToAlarm: 2,
    Threshold: 20,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  };
  return {
    stored: { kind: 'LogAlarm', alarm },
    resource: toResource(placed, name),
  };
}
