import type { RotationRecurrence, WeekDay } from '../../scenario/types';
import {
  addDays,
  dateAt,
  dayOfMonthAfter,
  instantOf,
  weekdayOf,
  type LocalDate,
} from './localTime';

export const WEEK_DAYS: readonly WeekDay[] = [
  'MON',
  'TUE',
  'WED',
  'THU',
  'FRI',
  'SAT',
  'SUN',
];

/** When a rotation begins, where its clocks are, and how it goes on. */
export interface RotationCourse {
  startTime: Date;
  timeZone: string;
  recurrence: RotationRecurrence;
}

/**
 * The instants after its start at which a rotation hands over, in order and without end.
 *
 * Each setting hands over every so many days, weeks or months, counted from its last time at or before the start: a
 * rotation that starts at its hand-off has a whole first turn, another one a shorter first turn.
 */
export function* handOffs(course: RotationCourse): Generator<number> {
  const start = course.startTime.getTime();
  const pending = settingsOf(course).map(at => {
    const instants = repeat(
      at,
      lastPeriod(at, start),
      course.recurrence.RecurrenceMultiplier,
    );
    return { instants, next: nextOf(instants) };
  });
  let last = start;
  while (pending.length > 0) {
    const soonest = pending.reduce((a, b) => (b.next < a.next ? b : a));
    // Two settings may meet in one instant, where the clocks skip an hour.
    if (soonest.next > last) {
      last = soonest.next;
      yield last;
    }
    soonest.next = nextOf(soonest.instants);
  }
}

/** The hand-off of a rotation's first setting that is so many turns before its last one at or before an instant. */
export function handOffBefore(course: RotationCourse, turns: number): Date {
  const [at] = settingsOf(course);
  const last = lastPeriod(at, course.startTime.getTime());
  return new Date(at(last - turns * course.recurrence.RecurrenceMultiplier));
}

/** When a setting hands over in the nth day, week or month after that of the start. */
type Setting = (period: number) => number;

function settingsOf({
  startTime,
  timeZone,
  recurrence,
}: RotationCourse): Setting[] {
  const today = dateAt(startTime.getTime(), timeZone);
  const { DailySettings, WeeklySettings, MonthlySettings } = recurrence;
  return [
    ...(DailySettings ?? []).map<Setting>(
      time => days => instantOf(addDays(today, days), time, timeZone),
    ),
    ...(WeeklySettings ?? []).map<Setting>(
      ({ DayOfWeek, HandOffTime }) =>
        weeks => {
          const date = addDays(onWeekday(today, DayOfWeek), weeks * 7);
          return instantOf(date, HandOffTime, timeZone);
        },
    ),
    ...(MonthlySettings ?? []).map<Setting>(
      ({ DayOfMonth, HandOffTime }) =>
        months => {
          const date = dayOfMonthAfter(today, months, DayOfMonth);
          return instantOf(date, HandOffTime, timeZone);
        },
    ),
  ];
}

/** The period of the last hand-off at or before the start: the present one or the one before. */
function lastPeriod(at: Setting, start: number): number {
  return at(0) <= start ? 0 : -1;
}

function* repeat(at: Setting, from: number, every: number): Generator<number> {
  for (let turn = 0; ; turn += 1) {
    yield at(from + turn * every);
  }
}

/** That day in the week of a date, weeks beginning on Monday. */
function onWeekday(date: LocalDate, day: WeekDay): LocalDate {
  return addDays(date, WEEK_DAYS.indexOf(day) + 1 - weekdayOf(date));
}

function nextOf(instants: Generator<number>): number {
  return instants.next().value;
}
