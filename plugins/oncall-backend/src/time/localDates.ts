import { DateTime } from 'luxon';
import { LocalDate } from './firstInstantOf';

/** The date that clocks of a time zone show at an instant. */
export function localDateOf(timeZone: string, instant: number): LocalDate {
  const { year, month, day } = DateTime.fromMillis(instant, { zone: timeZone });
  return { year, month, day };
}

/** A date so many days later. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumberOf(date) + days);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1 January 1970. */
export function dayNumberOf({ year, month, day }: LocalDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function fromDayNumber(days: number): LocalDate {
  const date = new Date(days * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}
