import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { z } from 'zod';
import { ControlError, type ControlRoute } from './ControlRoute';
import { placeSchema, regionAt } from './place';
import type { StoredAlarm } from '../state';

const stateValue = z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']);

const alarmSchema = placeSchema.extend({
  name: z.string().min(1),
  description: z.string().optional(),
  state: stateValue.default('OK'),
  actions: z.array(z.string()).default([]),
  namespace: z.string().default('Sandbox'),
  metric: z.string().default('Sandbox'),
  dimensions: z.record(z.string(), z.string()).default({}),
  tags: z.record(z.string(), z.string()).default({}),
});

const stateSchema = placeSchema.extend({
  name: z.string(),
  state: stateValue,
  reason: z.string().default('Set through the control API'),
  /** Since when; now where it is not given. */
  since: z.iso
    .datetime({ offset: true })
    .transform(text => new Date(text))
    .optional(),
});

export const alarmRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/alarms',
    about:
      'puts a metric alarm: { account, region, name, description?, state?, actions?, namespace?, metric?, dimensions?, tags? }; answers it',
    run({ sandbox, body }) {
      const wanted = alarmSchema.parse(body);
      const region = regionAt(sandbox, wanted);
      const alarm = toAlarm(wanted, sandbox.world().clock.now());
      region.alarms.put({ kind: 'MetricAlarm', alarm });
      region.resources.put({
        arn: alarm.AlarmArn ?? '',
        type: 'AWS::CloudWatch::Alarm',
        id: wanted.name,
        name: wanted.name,
        tags: wanted.tags,
        everTagged: Object.keys(wanted.tags).length > 0,
        createdAt: sandbox.world().clock.now(),
        configuration: {},
        recorded: true,
      });
      return alarm;
    },
  },
  {
    method: 'PUT',
    path: '/alarms/state',
    about:
      'sets the state of an alarm of any type: { account, region, name, state, reason?, since? }',
    run({ sandbox, body }) {
      const wanted = stateSchema.parse(body);
      const { alarms } = regionAt(sandbox, wanted);
      const stored = alarms.get(wanted.name);
      if (!stored) {
        throw new ControlError(404, `There is no alarm ${wanted.name} there`);
      }
      const since = wanted.since ?? sandbox.world().clock.now();
      const alarm = {
        ...stored.alarm,
        StateValue: wanted.state,
        StateReason: wanted.reason,
        StateUpdatedTimestamp: since,
        StateTransitionedTimestamp: since,
      };
      alarms.put({ ...stored, alarm } as StoredAlarm);
      return alarm;
    },
  },
  {
    method: 'DELETE',
    path: '/alarms',
    about: 'removes one: ?account= &region= &name=',
    run({ sandbox, query }) {
      const wanted = placeSchema
        .extend({ name: z.string() })
        .parse(Object.fromEntries(query));
      const { alarms, resources } = regionAt(sandbox, wanted);
      const stored = alarms.get(wanted.name);
      if (!stored) {
        throw new ControlError(404, `There is no alarm ${wanted.name} there`);
      }
      alarms.delete(wanted.name);
      resources.delete(stored.alarm.AlarmArn ?? '');
      return { deleted: wanted.name };
    },
  },
];

function toAlarm(wanted: z.infer<typeof alarmSchema>, now: Date): MetricAlarm {
  const { account, region, name } = wanted;
  return {
    AlarmName: name,
    AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
    AlarmDescription: wanted.description,
    AlarmConfigurationUpdatedTimestamp: now,
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: wanted.actions,
    InsufficientDataActions: [],
    StateValue: wanted.state,
    StateReason: 'Set through the control API',
    StateUpdatedTimestamp: now,
    StateTransitionedTimestamp: now,
    Namespace: wanted.namespace,
    MetricName: wanted.metric,
    Dimensions: Object.entries(wanted.dimensions).map(([Name, Value]) => ({
      Name,
      Value,
    })),
    Statistic: 'Average',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  };
}
