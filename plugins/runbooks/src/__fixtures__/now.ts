/** The server's clock in the fixtures. */
export const NOW = '2026-11-21T09:00:00.000Z';

/** An instant so many minutes before (or, negative, after) `NOW`. */
export function ago(minutes: number): string {
  return new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
}

export const HOUR = 60;
export const DAY = 24 * HOUR;
