import { DateTime } from 'luxon';
import type { LocalTime } from '../../scenario/types';

/** A date of the calendar of a time zone. */
export interface LocalDate {
  year: number;
  month: number;
  day: number;
}

/**
 * The instant at which the clocks of a time zone show that time of that day. A time that they show twice is the
 * first of the two; one that they skip is as much later as they skip.
 */
export function instantOf(
  date: LocalDate,
  { HourOfDay, MinuteOfHour }: LocalTime,
  zone: string,
): number {
  const shown = DateTime.fromObject(
    { ...date, hour: HourOfDay, minute: MinuteOfHour },
    { zone },
  );
  return Math.min(
    ...shown.getPossibleOffsets().map(possible => possible.toMillis()),
  );
}

/** The date in a time zone at an instant. */
export function dateAt(instant: number, zone: string): LocalDate {
  const { year, month, day } = DateTime.fromMillis(instant, { zone });
  return { year, month, day };
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = DateTime.utc(
    date.year,
    date.month,
    date.day,
  ).plus({ days });
  return { year, month, day };
}

/** The nth month after a date's, on a day of it; in a shorter month on its last. */
export function dayOfMonthAfter(
  date: LocalDate,
  months: number,
  day: number,
): LocalDate {
  const first = DateTime.utc(date.year, date.month, 1).plus({ months });
  return {
    year: first.year,
    month: first.month,
    day: Math.min(day, first.daysInMonth ?? day),
  };
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf({ year, month, day }: LocalDate): number {
  return DateTime.utc(year, month, day).weekday;
}

export function isTimeZone(zone: string): boolean {
  return DateTime.local({ zone }).isValid;
}
