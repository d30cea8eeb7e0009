const DAY_MS = 86_400_000;

/** The days that are wanted, in UTC: `2026-11-21`. @public */
export interface Days {
  /** The first one. */
  from?: string;
  /** The last one. */
  to?: string;
}

/** The instants between which these days lie: from the start of the first one to the end of the last one. @public */
export function spanOf({ from, to }: Days): { since?: string; until?: string } {
  return {
    since: from && startOf(from),
    until: to && startOf(to, 1),
  };
}

/** A text, if it is a day. */
export function dayOf(text: string | null): string | undefined {
  return text &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text))
    ? text
    : undefined;
}

function startOf(day: string, later = 0): string {
  return new Date(Date.parse(day) + later * DAY_MS).toISOString();
}
