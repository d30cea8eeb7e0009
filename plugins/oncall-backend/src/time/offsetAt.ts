import { IANAZone } from 'luxon';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Days of zones that are remembered: some megabytes. */
const MOST_DAYS = 50_000;

/** Offsets of whole days; `undefined` where clocks change within. */
const ofDays = new Map<string, number | undefined>();

/**
 * How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. Looking that up takes long, and rosters ask
 * for thousands of instants: days on which clocks do not change are remembered.
 */
export function offsetAt(timeZone: string, instant: number): number {
  const day = Math.floor(instant / DAY);
  const key = `${day} ${timeZone}`;
  if (!ofDays.has(key)) {
    if (ofDays.size >= MOST_DAYS) {
      ofDays.clear();
    }
    const first = lookedUp(timeZone, day * DAY);
    const isWhole = first === lookedUp(timeZone, (day + 1) * DAY);
    ofDays.set(key, isWhole ? first : undefined);
  }
  return ofDays.get(key) ?? lookedUp(timeZone, instant);
}

function lookedUp(timeZone: string, instant: number): number {
  return IANAZone.create(timeZone).offset(instant) * MINUTE;
}
