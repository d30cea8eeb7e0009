import fc from 'fast-check';
import { referenceOnCall, STEP } from './__testUtils__/referenceOnCall';
import { StaticLayer, StaticOverride, WEEKDAYS } from './rosterSchema';
import { shiftsOf } from './shiftsOf';
import { StaticLevel } from './StaticRoster';

const DAY = 24 * 60 * 60_000;
const PEOPLE = ['user:default/a', 'user:default/b', 'user:default/c'];

/** Time zones, and days on which their clocks change: at night, at midnight, by half an hour; and one that never does. */
const CHANGES = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
  ['America/Sao_Paulo', '2018-02-18'],
  ['America/Havana', '2026-11-01'],
  ['Asia/Kolkata', '2026-06-01'],
] as const;

const quarters = (max: number) =>
  fc.integer({ min: 0, max: max / 15 }).map(count => count * 15);
const two = (number: number) => String(number).padStart(2, '0');

/** A date and time so many days from another. */
const moments = (date: string, min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), quarters(23 * 60 + 45))
    .map(([days, minutes]) => {
      const day = new Date(Date.parse(date) + days * DAY);
      const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      return `${day.toISOString().slice(0, 10)}T${time}`;
    });

const handOffs: fc.Arbitrary<StaticLayer['handOff']> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), at: quarters(1440) }),
  fc.record({
    every: fc.constant('week' as const),
    weekday: fc.constantFrom(...WEEKDAYS),
    at: quarters(1440),
  }),
  fc.record({
    every: fc.constant('month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    at: quarters(1440),
  }),
);

const hours: fc.Arbitrary<StaticLayer['hours']> = fc.option(
  fc.dictionary(
    fc.constantFrom(...WEEKDAYS),
    fc.array(
      fc
        .tuple(quarters(1425), fc.integer({ min: 1, max: 95 }))
        .map(([from, length]) => ({ from, to: from + length * 15 })),
      { maxLength: 2 },
    ),
    { minKeys: 1 },
  ) as fc.Arbitrary<NonNullable<StaticLayer['hours']>>,
  { nil: undefined, freq: 2 },
);

const layers = (date: string): fc.Arbitrary<StaticLayer> =>
  fc.record({
    people: fc.array(fc.constantFrom(...PEOPLE), {
      minLength: 1,
      maxLength: 4,
    }),
    start: moments(date, -50, 2),
    handOff: handOffs,
    turn: fc.integer({ min: 1, max: 3 }),
    hours,
  });

const overrides = (date: string): fc.Arbitrary<StaticOverride> =>
  fc.record({
    person: fc.constant('user:default/standin'),
    from: moments(date, -2, 2),
    until: moments(date, -2, 2),
  });

const levels = fc.constantFrom(...CHANGES).chain(([timeZone, date]) =>
  fc.record({
    timeZone: fc.constant(timeZone),
    window: fc
      .tuple(
        fc.integer({ min: -2 * 96, max: 48 }),
        fc.integer({ min: 4, max: 3 * 96 }),
      )
      .map(([before, length]) => {
        const from = Date.parse(date) + before * STEP;
        return { from, to: from + length * STEP };
      }),
    level: fc.record({
      combine: fc.constantFrom<StaticLevel['combine']>('replace', 'together'),
      layers: fc.array(layers(date), { minLength: 1, maxLength: 3 }),
      overrides: fc.array(overrides(date), { maxLength: 2 }),
    }),
  }),
);

describe('shifts of random layers and overrides', () => {
  it('are those that a look at the clock every quarter of an hour finds', () => {
    fc.assert(
      fc.property(levels, ({ timeZone, window, level }) => {
        const shifts = shiftsOf(level, timeZone, window);
        const expected = referenceOnCall(level, timeZone, window);
        const found = expected.map((_, index) => {
          const at = window.from + index * STEP;
          const onCall = shifts.filter(({ from, to }) => from <= at && at < to);
          return [...new Set(onCall.map(({ userRef }) => userRef))]
            .sort()
            .join(' ');
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  }, 240_000);

  it('are in order, touch the window, and are the same whatever window shows them', () => {
    fc.assert(
      fc.property(levels, ({ timeZone, window, level }) => {
        const shifts = shiftsOf(level, timeZone, window);
        const wide = shiftsOf(level, timeZone, {
          from: window.from - DAY,
          to: window.to + DAY,
        });
        shifts.forEach(({ from, to }, index) => {
          expect(from).toBeLessThan(to);
          expect(from).toBeLessThan(window.to);
          expect(to).toBeGreaterThan(window.from);
          expect(from).toBeGreaterThanOrEqual(shifts[index - 1]?.from ?? from);
        });
        const starts = (list: typeof shifts) =>
          list
            .map(({ from, userRef }) => [userRef, from] as const)
            .filter(([, from]) => from > window.from && from < window.to);
        expect(starts(wide)).toEqual(starts(shifts));
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
