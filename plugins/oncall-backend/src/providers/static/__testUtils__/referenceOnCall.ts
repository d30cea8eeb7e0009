import { StaticLayer, WEEKDAYS } from '../rosterSchema';
import { StaticLevel } from '../StaticRoster';

/** All instants of the tests, and all changes of clocks, are whole quarters of an hour. */
export const STEP = 15 * 60_000;
const DAY = 24 * 60 * 60_000;
const SHORT_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const formats = new Map<string, Intl.DateTimeFormat>();
const shownBefore = new Map<
  string,
  { date: string; weekday: number; at: number }
>();

/** What clocks of a time zone show at an instant. */
function shown(timeZone: string, instant: number) {
  const key = `${timeZone} ${instant}`;
  const known = shownBefore.get(key);
  if (known) {
    return known;
  }
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  const part = new Map(
    format.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  const result = {
    date: `${part.get('year')}-${part.get('month')}-${part.get('day')}`,
    weekday: SHORT_DAYS.indexOf(part.get('weekday')!),
    at: Number(part.get('hour')) * 60 + Number(part.get('minute')),
  };
  shownBefore.set(key, result);
  return result;
}

/** The first step at which clocks show the date and the time of day, or more: found by looking at each. */
function reached(timeZone: string, date: string, minutes: number): number {
  if (minutes >= 1440) {
    const next = new Date(Date.parse(`${date}T00:00Z`) + DAY);
    return reached(timeZone, next.toISOString().slice(0, 10), minutes - 1440);
  }
  for (let instant = Date.parse(`${date}T00:00Z`) - DAY; ; instant += STEP) {
    const now = shown(timeZone, instant);
    if (now.date > date || (now.date === date && now.at >= minutes)) {
      return instant;
    }
  }
}

/** A date and time without an offset. */
function written(timeZone: string, text: string): number {
  const [date, time = '00:00'] = text.split('T');
  const [hours, minutes] = time.split(':').map(Number);
  return reached(timeZone, date, hours * 60 + minutes);
}

function isHandOffDay({ handOff }: StaticLayer, date: string): boolean {
  const utc = new Date(`${date}T00:00Z`);
  switch (handOff.every) {
    case 'day':
      return true;
    case 'week':
      return WEEKDAYS[(utc.getUTCDay() + 6) % 7] === handOff.weekday;
    default: {
      const last = new Date(
        Date.UTC(utc.getUTCFullYear(), utc.getUTCMonth() + 1, 0),
      ).getUTCDate();
      return utc.getUTCDate() === Math.min(handOff.day, last);
    }
  }
}

/** All hand-offs from 40 days before the layer begins, counted day by day. */
function handOffs(layer: StaticLayer, timeZone: string, until: number) {
  const start = written(timeZone, layer.start);
  const result: number[] = [];
  for (
    let day = Date.parse(`${layer.start.slice(0, 10)}T00:00Z`) - 40 * DAY;
    day < until + 3 * DAY;
    day += DAY
  ) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (isHandOffDay(layer, date)) {
      result.push(reached(timeZone, date, layer.handOff.at));
    }
  }
  const base = result.findLastIndex(instant => instant <= start);
  return { start, result: result.slice(base) };
}

/**
 * Who is on call at each quarter of an hour of a window, by looking at what `Intl` says that clocks show at each, and by counting
 * hand-offs one by one.
 */
export function referenceOnCall(
  level: Pick<StaticLevel, 'layers' | 'overrides' | 'combine'>,
  timeZone: string,
  window: { from: number; to: number },
): string[] {
  const layers = level.layers.map(layer => ({
    layer,
    ...handOffs(layer, timeZone, window.to),
  }));
  const times = new Map<string, number>();
  const reachedOnce = (date: string, minutes: number) => {
    const key = `${date} ${minutes}`;
    times.set(key, times.get(key) ?? reached(timeZone, date, minutes));
    return times.get(key)!;
  };
  const overrides = level.overrides.map(({ person, from, until }) => ({
    person,
    from: written(timeZone, from),
    to: written(timeZone, until),
  }));
  const result: string[] = [];
  for (let at = window.from; at < window.to; at += STEP) {
    const { date } = shown(timeZone, at);
    const before = new Date(Date.parse(`${date}T00:00Z`) - DAY)
      .toISOString()
      .slice(0, 10);
    const isIn = (hours: StaticLayer['hours']) =>
      !hours ||
      [before, date].some(day =>
        (
          hours[WEEKDAYS[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7]] ?? []
        ).some(
          ({ from, to }) =>
            reachedOnce(day, from) <= at && at < reachedOnce(day, to),
        ),
      );
    let people: string[] = [];
    for (const { layer, start, result: handed } of layers) {
      if (at >= start && isIn(layer.hours)) {
        const count = handed.findLastIndex(instant => instant <= at);
        const turn = Math.floor(count / layer.turn);
        const person = layer.people[turn % layer.people.length];
        people = level.combine === 'replace' ? [person] : [...people, person];
      }
    }
    const override = overrides.findLast(
      ({ from, to }) => from <= at && at < to,
    );
    const onCall = override ? [override.person] : people;
    result.push([...new Set(onCall)].sort().join(' '));
  }
  return result;
}
