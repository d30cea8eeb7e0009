import { Interval } from '../time/intervals';

const HOUR = 60 * 60_000;
const DAYS = 28;

/** The time that coverage is computed for: it begins with the hour, and so moves on with each. */
export function coverageWindow(now: Date): Interval {
  const from = Math.floor(now.getTime() / HOUR) * HOUR;
  return { from, to: from + DAYS * 24 * HOUR };
}
