const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What a clock on the wall shows in a time zone, as if it showed UTC. */
export function wallClock(at: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) =>
    parts.find(candidate => candidate.type === type)!.value;
  return new Date(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`,
  );
}

/** The next full minute from an instant on at which the clock on the wall is as wanted. */
export function nextInstant(
  from: Date,
  timeZone: string,
  isWanted: (wall: Date) => boolean,
): Date {
  let at = Math.ceil(from.getTime() / MINUTE_MS) * MINUTE_MS;
  while (!isWanted(wallClock(new Date(at), timeZone))) {
    at += MINUTE_MS;
  }
  return new Date(at);
}

/** A time of the day before clocks change the next time, and by how many minutes they are set on. */
export function nextClockChange(
  from: Date,
  timeZone: string,
): { dayBefore: Date; minutes: number } {
  const offset = (at: number) =>
    Math.round((wallClock(new Date(at), timeZone).getTime() - at) / MINUTE_MS);
  let at = Math.floor(from.getTime() / MINUTE_MS) * MINUTE_MS;
  while (offset(at) === offset(at + DAY_MS)) {
    at += DAY_MS;
  }
  return {
    dayBefore: new Date(at),
    minutes: offset(at + DAY_MS) - offset(at),
  };
}
