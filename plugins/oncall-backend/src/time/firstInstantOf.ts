import { offsetAt } from './offsetAt';

/** A date without a time or place: 2026-03-29. */
export interface LocalDate {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The first instant at which clocks of a time zone show a date and a time of day, or more: where clocks go forward over that
 * time, the instant at which they do; where they go back and show it twice, the first of the two.
 *
 * @param minutes - since midnight as clocks show them; 1440 is the end of the day
 */
export function firstInstantOf(
  timeZone: string,
  date: LocalDate,
  minutes: number,
): number {
  const shown =
    Date.UTC(date.year, date.month - 1, date.day) + minutes * MINUTE;
  const offsets = [
    offsetAt(timeZone, shown - DAY),
    offsetAt(timeZone, shown + DAY),
  ];
  const instants = offsets
    .map(offset => shown - offset)
    .filter(instant => instant + offsetAt(timeZone, instant) === shown)
    .sort((a, b) => a - b);
  return instants[0] ?? whenClocksJump(timeZone, shown);
}

/** The instant at which clocks go forward over what they never show. */
function whenClocksJump(timeZone: string, shown: number): number {
  let before = shown - DAY;
  let after = shown + DAY;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offsetAt(timeZone, middle) >= shown) {
      after = middle;
    } else {
      before = middle;
    }
  }
  return after;
}
