/**
 * The server's clock in the fixtures: half past seven on a Tuesday in Berlin. In the four weeks after it, clocks go back in
 * Europe (on 25 October) and in America (on 1 November).
 */
export const NOW = '2026-10-20T05:30:00.000Z';

/** An instant so many minutes before (or, negative, after) `NOW`. */
export function ago(minutes: number): string {
  return new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
}

export const HOUR = 60;
export const DAY = 24 * HOUR;

/** Days that coverage looks ahead. */
export const WINDOW_DAYS = 28;

/** The end of the window that begins at an instant. */
export function windowEnd(from: string): string {
  return new Date(Date.parse(from) + WINDOW_DAYS * DAY * 60_000).toISOString();
}
