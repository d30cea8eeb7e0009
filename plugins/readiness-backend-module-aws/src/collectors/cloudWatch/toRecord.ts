import {
  normalizeResourceId,
  parseArn,
} from '@opsready/backstage-plugin-aws-node';
import {
  CollectedRecord,
  CollectionTarget,
} from '@opsready/backstage-plugin-readiness-node';
import { AlarmData } from './alarm';
import { dimensionArns, MetricSource } from './dimensionArns';
import type { AnyAlarm } from './readAlarms';
import { runbookLink } from './runbookLink';

/** What AWS writes into the alarms that target tracking makes for itself. */
const SCALING_DESCRIPTION =
  /^DO NOT EDIT OR DELETE\. For TargetTrackingScalingPolicy/;

/** An alarm is about itself, for those who claim it, and about what its metrics measure. */
export function alarmToRecord(
  alarm: AnyAlarm,
  options: {
    target: CollectionTarget;
    /** Of all alarms, by ARN. */
    tags: Map<string, Record<string, string>>;
    /** Composites that act for an alarm, by its name. */
    cover: Map<string, string[]>;
  },
): CollectedRecord {
  const { target, tags, cover } = options;
  const name = alarm.AlarmName ?? '';
  const arn = parseArn(alarm.AlarmArn ?? '');
  const account = arn?.account ?? target.account;
  const region = arn?.region ?? target.region;
  const place = { partition: arn?.partition ?? 'aws', region, account };
  return {
    id: `alarm/${name}`,
    account,
    region,
    type: 'alarm',
    resources: [
      ...new Set([
        ...(alarm.AlarmArn ? [normalizeResourceId(alarm.AlarmArn)] : []),
        ...metricSources(alarm).flatMap(({ owner, ...source }) =>
          dimensionArns(source, { ...place, account: owner ?? account }),
        ),
      ]),
    ],
    data: toData(alarm, {
      runbook: runbookLink({
        description: alarm.AlarmDescription,
        tags: tags.get(alarm.AlarmArn ?? ''),
      }),
      coveredBy: cover.get(name),
    }),
  };
}

function toData(
  alarm: AnyAlarm,
  { runbook, coveredBy }: Pick<AlarmData, 'runbook' | 'coveredBy'>,
): AlarmData {
  // StateUpdatedTimestamp moves with details of the evaluation too; only the transition says how old the state is.
  const since = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp;
  return {
    name: alarm.AlarmName ?? '',
    state: alarm.StateValue ?? 'INSUFFICIENT_DATA',
    ...(since && { stateSince: since.toISOString() }),
    actionsEnabled: alarm.ActionsEnabled ?? true,
    actions: alarm.AlarmActions ?? [],
    ...(runbook && { runbook }),
    ...(coveredBy && { coveredBy }),
    ...(SCALING_DESCRIPTION.test(alarm.AlarmDescription ?? '') && {
      scaling: true as const,
    }),
  };
}

/** The alarm's own metric and those that its expressions are made of. */
function metricSources(
  alarm: AnyAlarm,
): Array<MetricSource & { owner?: string }> {
  const sources = [
    alarm,
    ...(alarm.Metrics ?? []).map(({ MetricStat, AccountId }) => ({
      ...MetricStat?.Metric,
      AccountId,
    })),
  ] as Array<
    Pick<AnyAlarm, 'Namespace' | 'Dimensions'> & { AccountId?: string }
  >;
  return sources.map(({ Namespace, Dimensions, AccountId }) => ({
    namespace: Namespace ?? '',
    dimensions: Object.fromEntries(
      (Dimensions ?? []).map(({ Name = '', Value = '' }) => [Name, Value]),
    ),
    owner: AccountId,
  }));
}
