import { AwsFault } from '../../protocols';
import type { AlarmStore, StoredAlarm } from '../../state';

const REFERENCE = /\b(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*"?([^")]+?)"?\s*\)/g;

/** The alarms that a composite alarm's rule names. */
export function childrenOf(alarms: AlarmStore, name: string): StoredAlarm[] {
  const parent = alarms.get(name);
  if (parent?.kind !== 'CompositeAlarm') {
    throw new AwsFault(
      'ValidationException',
      `ChildrenOfAlarmName must name a composite alarm, '${name}' is none`,
      { status: 400 },
    );
  }
  const names = namesIn(parent.alarm.AlarmRule);
  return alarms.all().filter(({ alarm }) => names.has(alarm.AlarmName ?? ''));
}

/** The composite alarms whose rule names the alarm. */
export function parentsOf(alarms: AlarmStore, name: string): StoredAlarm[] {
  return alarms
    .all()
    .filter(
      stored =>
        stored.kind === 'CompositeAlarm' &&
        namesIn(stored.alarm.AlarmRule).has(name),
    );
}

function namesIn(rule: string | undefined): Set<string> {
  // A rule may name an alarm by its ARN too.
  return new Set(
    [...(rule ?? '').matchAll(REFERENCE)].map(
      ([, reference]) => reference.split(':alarm:').at(-1) ?? reference,
    ),
  );
}
