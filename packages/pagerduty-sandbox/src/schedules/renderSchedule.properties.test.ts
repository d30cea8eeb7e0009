import fc from 'fast-check';
import { SandboxLayer, SandboxSchedule } from '../state/types';
import { renderSchedule } from './renderSchedule';
import { coverageOf } from './spans';

const STEP_MS = 30 * 60_000;
const DAY_MS = 86_400_000;
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];

/** Weeks in which clocks change, in one of the zones at least. */
const STARTS = [
  '2026-03-05T00:00:00Z',
  '2026-03-26T00:00:00Z',
  '2026-10-01T00:00:00Z',
  '2026-10-22T00:00:00Z',
].map(text => Date.parse(text));

const CLOCKS = new Map(
  ZONES.map(timeZone => [
    timeZone,
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
  ]),
);

/** What clocks on the wall show, as if it were UTC. Of Intl, which the code that is tested does not use. */
function wallClock(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    (CLOCKS.get(timeZone)?.formatToParts(instant) ?? []).map(
      ({ type, value }) => [type, Number(value)],
    ),
  );
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Who it is at an instant, found slowly. */
function onCallAt(
  { layers, overrides, timeZone }: SandboxSchedule,
  instant: number,
): string | undefined {
  const over = overrides.findLast(
    ({ start, end }) =>
      Date.parse(start) <= instant && instant < Date.parse(end),
  );
  if (over) {
    return over.userId;
  }
  const layer = layers.find(candidate => isOn(candidate, timeZone, instant));
  if (!layer) {
    return undefined;
  }
  const first = Date.parse(layer.rotationVirtualStart);
  const length = layer.rotationTurnLengthSeconds * 1000;
  const sinceFirst =
    length % DAY_MS === 0
      ? wallClock(instant, timeZone) - wallClock(first, timeZone)
      : instant - first;
  return layer.userIds[Math.floor(sinceFirst / length) % layer.userIds.length];
}

function isOn(
  { start, end, restrictions, userIds }: SandboxLayer,
  timeZone: string,
  instant: number,
): boolean {
  if (
    userIds.length === 0 ||
    instant < Date.parse(start) ||
    (end && instant >= Date.parse(end))
  ) {
    return false;
  }
  const wall = wallClock(instant, timeZone);
  const today = Math.floor(wall / DAY_MS) * DAY_MS;
  return (
    restrictions.length === 0 ||
    restrictions.some(restriction => {
      const [hour, minute] = restriction.startTimeOfDay.split(':').map(Number);
      return [0, 1, 2].some(daysAgo => {
        const day = today - daysAgo * DAY_MS;
        const from = day + (hour * 60 + minute) * 60_000;
        const weekday = new Date(day).getUTCDay() || 7;
        return (
          (restriction.type === 'daily_restriction' ||
            weekday === restriction.startDayOfWeek) &&
          from <= wall &&
          wall < from + restriction.durationSeconds * 1000
        );
      });
    })
  );
}

// No hand-off between 00:00 and 05:00: there an hour may be there twice, or not at all.
const hour = fc.integer({ min: 5, max: 23 });

const restriction = fc
  .record({
    from: hour,
    until: hour,
    nights: fc.integer({ min: 0, max: 1 }),
    day: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
  })
  .filter(({ from, until, nights }) => until + nights * 24 > from)
  .map(({ from, until, nights, day }) => ({
    type: day
      ? ('weekly_restriction' as const)
      : ('daily_restriction' as const),
    startTimeOfDay: `${String(from).padStart(2, '0')}:00:00`,
    durationSeconds: (until + nights * 24 - from) * 3600,
    ...(day && { startDayOfWeek: day }),
  }));

const layer = fc
  .record({
    hour: fc.integer({ min: 11, max: 20 }),
    seconds: fc.constantFrom(86_400, 3 * 86_400, 604_800, 12 * 3600, 5 * 3600),
    people: fc.integer({ min: 0, max: 4 }),
    restrictions: fc.array(restriction, { maxLength: 2 }),
    ended: fc.boolean(),
  })
  .map(({ seconds, people, restrictions, ended, ...first }): SandboxLayer => {
    const start = `2026-01-05T${first.hour}:00:00Z`;
    return {
      id: 'L',
      name: 'Layer',
      start,
      ...(ended && { end: '2026-03-20T15:00:00Z' }),
      rotationVirtualStart: start,
      rotationTurnLengthSeconds: seconds,
      userIds: Array.from({ length: people }, (_, index) => `U${index}`),
      restrictions,
    };
  });

const override = fc
  .record({
    week: fc.constantFrom(...STARTS),
    from: fc.integer({ min: 0, max: 200 }),
    hours: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ week, from, hours }) => ({
    id: 'O',
    userId: `OVER${from}`,
    start: new Date(week + from * 3_600_000).toISOString(),
    end: new Date(week + (from + hours) * 3_600_000).toISOString(),
  }));

const schedule = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    layers: fc.array(layer, { maxLength: 3 }),
    overrides: fc.array(override, { maxLength: 3 }),
  })
  .map(parts => ({ id: 'S', name: 'S', ...parts }));

describe('renderSchedule, against a slow look at every half hour', () => {
  it('has the same person at every instant, and the coverage of them all', () => {
    fc.assert(
      fc.property(schedule, fc.constantFrom(...STARTS), (random, start) => {
        const time = { start, end: start + 12 * DAY_MS };
        const { final } = renderSchedule(random, time);
        let covered = 0;
        for (let at = start; at < time.end; at += STEP_MS) {
          const found = final.filter(
            entry => entry.start <= at && at < entry.end,
          );
          const wanted = onCallAt(random, at);
          expect(found.map(({ userId }) => userId)).toEqual(
            wanted === undefined ? [] : [wanted],
          );
          covered += wanted === undefined ? 0 : STEP_MS;
        }
        expect(
          Math.abs(
            coverageOf(final, time) - (covered / (time.end - start)) * 100,
          ),
        ).toBeLessThan(0.06);
      }),
      { numRuns: 60 },
    );
  });
});
