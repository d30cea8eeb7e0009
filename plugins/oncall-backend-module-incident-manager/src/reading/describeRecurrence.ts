import {
  CoverageTime,
  HandOffTime,
  RecurrenceSettings,
} from '@aws-sdk/client-ssm-contacts';

const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
const NAMES = {
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
  SUN: 'Sunday',
} as const;

/** `Monday, Tuesday and Friday`. */
const LIST = new Intl.ListFormat('en-GB');

/** Hand-off and hours in plain words: `Hands off every 2 weeks on Monday at 09:00, UTC. Covers all hours.` Pure. */
export function describeRecurrence(
  recurrence: RecurrenceSettings,
  timeZone?: string,
): string {
  const { NumberOfOnCalls = 1 } = recurrence;
  const zone = timeZone ? `, ${timeZone}` : '';
  return [
    `Hands off ${handOffs(recurrence)}${zone}.`,
    ...(NumberOfOnCalls > 1 ? [`${NumberOfOnCalls} people at a time.`] : []),
    `Covers ${hours(recurrence)}.`,
  ].join(' ');
}

function handOffs(recurrence: RecurrenceSettings): string {
  const {
    DailySettings = [],
    WeeklySettings = [],
    MonthlySettings = [],
  } = recurrence;
  if (DailySettings.length > 0) {
    return `${every(recurrence, 'day')} at ${LIST.format(DailySettings.map(toTime))}`;
  }
  if (WeeklySettings.length > 0) {
    const turns = WeeklySettings.map(
      ({ DayOfWeek, HandOffTime: time }) =>
        `${NAMES[DayOfWeek!]} at ${toTime(time)}`,
    );
    return `${every(recurrence, 'week')} on ${LIST.format(turns)}`;
  }
  if (MonthlySettings.length > 0) {
    const turns = MonthlySettings.map(
      ({ DayOfMonth, HandOffTime: time }) =>
        `day ${DayOfMonth} at ${toTime(time)}`,
    );
    return `${every(recurrence, 'month')} on ${LIST.format(turns)}`;
  }
  return 'at no time that is given';
}

function every(
  { RecurrenceMultiplier = 1 }: RecurrenceSettings,
  unit: string,
): string {
  return RecurrenceMultiplier === 1
    ? `every ${unit}`
    : `every ${RecurrenceMultiplier} ${unit}s`;
}

function hours({ ShiftCoverages = {} }: RecurrenceSettings): string {
  const byHours = new Map<string, string[]>();
  for (const day of DAYS) {
    const covered = LIST.format((ShiftCoverages[day] ?? []).map(toSpan));
    if (covered !== '') {
      byHours.set(covered, [...(byHours.get(covered) ?? []), NAMES[day]]);
    }
  }
  const parts = [...byHours].map(
    ([covered, days]) => `${LIST.format(days)} ${covered}`,
  );
  return parts.length > 0 ? parts.join('; ') : 'all hours';
}

/** A span that ends before it begins ends on the next day; one that ends where it begins is a whole day. */
function toSpan({ Start, End }: CoverageTime): string {
  const [from, to] = [toTime(Start), toTime(End)];
  if (from === to) {
    return from === '00:00' ? 'all day' : `from ${from} for 24 hours`;
  }
  return to < from && to !== '00:00'
    ? `from ${from} to ${to} of the next day`
    : `from ${from} to ${to === '00:00' ? '24:00' : to}`;
}

function toTime({
  HourOfDay = 0,
  MinuteOfHour = 0,
}: Partial<HandOffTime> = {}) {
  return [HourOfDay, MinuteOfHour]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}
