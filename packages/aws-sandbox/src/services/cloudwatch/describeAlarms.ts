import {
  DescribeAlarms$,
  type DescribeAlarmsInput,
  type DescribeAlarmsOutput,
} from '@aws-sdk/client-cloudwatch';
import { AwsFault } from '../../protocols';
import type { AlarmStore, StoredAlarm } from '../../state';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { childrenOf, parentsOf } from './alarmFamily';

export const describeAlarms = defineOperation<
  DescribeAlarmsInput,
  DescribeAlarmsOutput
>({
  schema: DescribeAlarms$,
  rate: { ratePerSecond: 9, burst: 9 },
  run({ input, region }) {
    assertWithinLimits(input);
    const { NextToken, MaxRecords, ...query } = input;
    const page = pageOf({
      items: select(region.alarms, input),
      size: MaxRecords ?? 50,
      token: NextToken,
      query,
      onBadToken: () => {
        throw new AwsFault('InvalidNextToken', 'The next token is invalid');
      },
    });
    return {
      MetricAlarms: alarmsOf(page.items, 'MetricAlarm'),
      CompositeAlarms: alarmsOf(page.items, 'CompositeAlarm'),
      LogAlarms: alarmsOf(page.items, 'LogAlarm'),
      NextToken: page.nextToken,
    };
  },
});

function select(alarms: AlarmStore, input: DescribeAlarmsInput): StoredAlarm[] {
  if (input.ChildrenOfAlarmName) {
    return childrenOf(alarms, input.ChildrenOfAlarmName);
  }
  if (input.ParentsOfAlarmName) {
    return parentsOf(alarms, input.ParentsOfAlarmName);
  }
  // Whoever names no type gets metric alarms only, even where a composite alarm is asked for by name.
  const types = input.AlarmTypes?.length ? input.AlarmTypes : ['MetricAlarm'];
  return alarms.all().filter(({ kind, alarm }) => {
    const name = alarm.AlarmName ?? '';
    return (
      types.includes(kind) &&
      (!input.AlarmNames?.length || input.AlarmNames.includes(name)) &&
      (!input.AlarmNamePrefix || name.startsWith(input.AlarmNamePrefix)) &&
      (!input.StateValue || alarm.StateValue === input.StateValue) &&
      (!input.ActionPrefix ||
        [
          ...(alarm.AlarmActions ?? []),
          ...(alarm.OKActions ?? []),
          ...(alarm.InsufficientDataActions ?? []),
        ].some(action => action.startsWith(input.ActionPrefix ?? '')))
    );
  });
}

function alarmsOf<K extends StoredAlarm['kind']>(
  stored: StoredAlarm[],
  kind: K,
): Array<Extract<StoredAlarm, { kind: K }>['alarm']> {
  return stored
    .filter(
      (entry): entry is Extract<StoredAlarm, { kind: K }> =>
        entry.kind === kind,
    )
    .map(({ alarm }) => alarm);
}

function assertWithinLimits(input: DescribeAlarmsInput): void {
  const { MaxRecords, AlarmNames, AlarmNamePrefix, AlarmTypes } = input;
  if (MaxRecords !== undefined && (MaxRecords < 1 || MaxRecords > 100)) {
    invalid(
      `1 validation error detected: Value '${MaxRecords}' at 'maxRecords' failed to satisfy constraint: Member must have value between 1 and 100`,
    );
  }
  if ((AlarmNames?.length ?? 0) > 100) {
    invalid('At most 100 AlarmNames may be given');
  }
  if (AlarmNames?.length && AlarmNamePrefix) {
    invalid('AlarmNames and AlarmNamePrefix cannot be given together');
  }
  const known = ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'];
  for (const type of AlarmTypes ?? []) {
    if (!known.includes(type)) {
      invalid(
        `Value '${type}' at 'alarmTypes' must be one of ${known.join(', ')}`,
      );
    }
  }
}

function invalid(message: string): never {
  throw new AwsFault('ValidationException', message, { status: 400 });
}
