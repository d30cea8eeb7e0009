import type { LocalTime, WeekDay } from '../../../scenario/types';

/*
 * What the clocks of a time zone show at every half hour of two years, read from Intl one by one. Slow, and with no
 * arithmetic in common with what it checks.
 */

export const HALF_HOUR = 30 * 60_000;
export const DAY = 48 * HALF_HOUR;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2028, 0, 1);

const tables = new Map<string, number[]>();

/** What the clocks show at each half hour, as if it were UTC. */
function shownIn(zone: string): number[] {
  const known = tables.get(zone);
  if (known) {
    return known;
  }
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const table: number[] = [];
  for (let instant = FROM; instant < UNTIL; instant += HALF_HOUR) {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, +value]),
    );
    table.push(
      Date.UTC(
        parts.year,
        parts.month - 1,
        parts.day,
        parts.hour,
        parts.minute,
      ),
    );
  }
  tables.set(zone, table);
  return table;
}

export function shownAt(instant: number, zone: string): number {
  return shownIn(zone)[(instant - FROM) / HALF_HOUR];
}

/** The first instant at which the clocks show a time; as much after a skipped one as it is after the last before it. */
export function firstShowing(shown: number, zone: string): number {
  const table = shownIn(zone);
  const exact = table.indexOf(shown);
  if (exact >= 0) {
    return FROM + exact * HALF_HOUR;
  }
  const after = table.findIndex(value => value > shown);
  return FROM + (after - 1) * HALF_HOUR + (shown - table[after - 1]);
}

/** Midnight of every day that the clocks show, as if it were UTC. */
export function daysShown(zone: string): number[] {
  return [
    ...new Set(shownIn(zone).map(value => Math.floor(value / DAY) * DAY)),
  ];
}

export function timeOn(day: number, time: LocalTime): number {
  return day + (time.HourOfDay * 60 + time.MinuteOfHour) * 60_000;
}

export function weekDayOn(day: number): WeekDay {
  const names: WeekDay[] = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
  return names[new Date(day).getUTCDay()];
}
