/*
 * Arithmetic of its own about clocks in Berlin, by what the platform knows of time zones: what the portal says is held to it.
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A Monday at nine, from which people of the demo company take turns week by week. */
const FIRST_HAND_OFF = Date.UTC(2026, 0, 5, 9);

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** What clocks show, as if it were UTC. */
function wallTime(instant: number): number {
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute] = [
    parts.year,
    parts.month,
    parts.day,
    parts.hour,
    parts.minute,
  ].map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The first instant at which clocks show this; they must not skip it. */
export function instantOf(wall: number): number {
  for (
    let instant = wall - 3 * HOUR_MS;
    instant <= wall;
    instant += HOUR_MS / 2
  ) {
    if (wallTime(instant) === wall) {
      return instant;
    }
  }
  throw new Error(`No clock shows ${new Date(wall).toISOString()}`);
}

/** How many weeks have begun, each on Monday at nine. */
export function turnAt(instant: number): number {
  return Math.floor((wallTime(instant) - FIRST_HAND_OFF) / (7 * DAY_MS));
}

/** The next hand-off after an instant. */
export function handOffAfter(instant: number): number {
  return instantOf(FIRST_HAND_OFF + (turnAt(instant) + 1) * 7 * DAY_MS);
}

/** The instant at which clocks change next, at least so many days from now. */
export function clockChangeAfter(now: number, days: number): number {
  const first = Math.ceil((now + days * DAY_MS) / HOUR_MS) * HOUR_MS;
  const offset = wallTime(first) - first;
  for (let instant = first; ; instant += HOUR_MS) {
    if (wallTime(instant) - instant !== offset) {
      return instant;
    }
  }
}

/** From one to four on each Sunday night within a window, as instants. */
export function sundayNights(
  from: number,
  to: number,
): Array<{ from: string; to: string; minutes: number }> {
  const nights = [];
  const firstDay = Math.floor(wallTime(from) / DAY_MS) * DAY_MS;
  for (let day = firstDay; day < to + DAY_MS; day += DAY_MS) {
    if (new Date(day).getUTCDay() === 0) {
      const start = Math.max(instantOf(day + HOUR_MS), from);
      const end = Math.min(instantOf(day + 4 * HOUR_MS), to);
      if (end > start) {
        nights.push({
          from: new Date(start).toISOString(),
          to: new Date(end).toISOString(),
          minutes: (end - start) / 60_000,
        });
      }
    }
  }
  return nights;
}
