import fc from 'fast-check';
import type { RotationRecurrence, WeekDay } from '../../scenario/types';
import type { StoredOverride } from '../../state';
import { DAY, HALF_HOUR } from './__testUtils__/slowClock';
import { slowlyHandOffs, slowlyOnCall } from './__testUtils__/slowRotation';
import { WEEK_DAYS } from './handOffs';
import { rotationShifts, type Rotation, type Shift } from './rotationShifts';

/** Most of them in the hours that clocks skip or show twice. */
const time = fc.record({
  HourOfDay: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 23 }) },
  ),
  MinuteOfHour: fc.constantFrom(0, 30),
});

const day = fc.constantFrom<WeekDay>(...WEEK_DAYS);

const recurrence: fc.Arbitrary<RotationRecurrence> = fc
  .record({
    NumberOfOnCalls: fc.integer({ min: 1, max: 3 }),
    RecurrenceMultiplier: fc.integer({ min: 1, max: 4 }),
    handOff: fc.oneof(
      fc.record({
        DailySettings: fc.array(time, { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        WeeklySettings: fc.array(
          fc.record({ DayOfWeek: day, HandOffTime: time }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
      fc.record({
        MonthlySettings: fc.array(
          fc.record({
            DayOfMonth: fc.integer({ min: 1, max: 31 }),
            HandOffTime: time,
          }),
          { minLength: 1, maxLength: 2 },
        ),
      }),
    ),
    ShiftCoverages: fc.option(
      fc.dictionary(
        day,
        fc.array(fc.record({ Start: time, End: time }), {
          minLength: 1,
          maxLength: 2,
        }),
        { minKeys: 1 },
      ),
      { nil: undefined },
    ),
  })
  .map(({ handOff, ...rest }) => ({ ...rest, ...handOff }));

const spring = Date.UTC(2026, 2, 29);
const autumn = Date.UTC(2026, 9, 25);
const americanSpring = Date.UTC(2026, 2, 8);
const americanAutumn = Date.UTC(2026, 10, 1);

/** Both sides of both oceans when their clocks change, a zone that changes by half an hour, and two that never do. */
const change = fc.constantFrom<[string, number]>(
  ['Europe/Stockholm', spring],
  ['Europe/Stockholm', autumn],
  ['Europe/Dublin', autumn],
  ['America/New_York', americanSpring],
  ['America/New_York', americanAutumn],
  ['America/Los_Angeles', americanAutumn],
  ['America/St_Johns', americanSpring],
  ['America/St_Johns', americanAutumn],
  ['Australia/Lord_Howe', Date.UTC(2026, 3, 5)],
  ['Australia/Lord_Howe', Date.UTC(2026, 9, 4)],
  ['Asia/Kolkata', spring],
  ['UTC', autumn],
);

const override = (from: number): fc.Arbitrary<StoredOverride> =>
  fc
    .record({
      at: fc.integer({ min: 0, max: 8 * 48 }),
      length: fc.integer({ min: 1, max: 5 * 48 }),
      who: fc.constantFrom('x', 'y'),
      age: fc.integer({ min: 1, max: 1_000_000 }),
    })
    .map(({ at, length, who, age }) => ({
      id: `${at}-${length}`,
      contactArns: [who],
      startTime: new Date(from + at * HALF_HOUR),
      endTime: new Date(from + (at + length) * HALF_HOUR),
      createdAt: new Date(from - age),
    }));

/** Begins in the days around a change of its clocks. */
const rotation: fc.Arbitrary<Rotation> = fc
  .tuple(change, fc.integer({ min: -8 * 48, max: 48 }))
  .chain(([[timeZone, changedAt], halfHours]) => {
    const from = changedAt + halfHours * HALF_HOUR;
    return fc.record({
      startTime: fc.constant(new Date(from)),
      timeZone: fc.constant(timeZone),
      recurrence,
      contactArns: fc.constantFrom(['a'], ['a', 'b'], ['a', 'b', 'c', 'd']),
      overrides: fc.uniqueArray(override(from), {
        maxLength: 2,
        selector: ({ createdAt }) => createdAt.getTime(),
      }),
    });
  });

describe('rotationShifts', () => {
  it('has on call whom a reference with other arithmetic has, at every half hour across changes of the clocks', () => {
    fc.assert(
      fc.property(
        rotation,
        fc.integer({ min: -48, max: 6 * 48 }),
        (made, offset) => {
          const from = made.startTime.getTime() + offset * HALF_HOUR;
          const until = from + 7 * DAY;
          const shifts = rotationShifts(made, { from, until });
          const expectedHandOffs = slowlyHandOffs(made);
          const actual: unknown[] = [];
          const expected: unknown[] = [];
          for (let at = from; at < until; at += HALF_HOUR) {
            const onCall = shifts.filter(
              shift => shift.from <= at && at < shift.until,
            );
            actual.push([at, ...onCall.map(brief)]);
            const slow = slowlyOnCall(made, at, expectedHandOffs);
            expected.push(slow ? [at, slow] : [at]);
          }
          expect(actual).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('answers whole shifts in order that do not overlap and lie in the window in part at least', () => {
    fc.assert(
      fc.property(rotation, fc.integer({ min: 1, max: 30 }), (made, days) => {
        const from = made.startTime.getTime() + DAY;
        const until = from + days * DAY;
        const shifts = rotationShifts(made, { from, until });
        let last = -Infinity;
        for (const shift of shifts) {
          expect(shift.from).toBeGreaterThanOrEqual(last);
          expect(shift.until).toBeGreaterThan(shift.from);
          expect(shift.until).toBeGreaterThan(from);
          expect(shift.from).toBeLessThan(until);
          last = shift.until;
        }
        // A wider window has the same shifts, whole as they were.
        const wider = rotationShifts(made, {
          from: from - DAY,
          until: until + DAY,
        });
        expect(wider).toEqual(expect.arrayContaining(shifts));
      }),
    );
  });

  it("follows the sun with AWS's example of an hour too little and an hour too much", () => {
    const allWeek = (Start: number, End: number) =>
      Object.fromEntries(
        WEEK_DAYS.map(name => [
          name,
          [
            {
              Start: { HourOfDay: Start, MinuteOfHour: 0 },
              End: { HourOfDay: End, MinuteOfHour: 0 },
            },
          ],
        ]),
      );
    const of = (timeZone: string, who: string, from: number, until: number) =>
      rotationShifts(
        {
          startTime: new Date('2026-03-01T00:00:00Z'),
          timeZone,
          contactArns: [who],
          overrides: [],
          recurrence: {
            NumberOfOnCalls: 1,
            RecurrenceMultiplier: 1,
            DailySettings: [{ HourOfDay: 0, MinuteOfHour: 0 }],
            ShiftCoverages: allWeek(from, until),
          },
        },
        {
          from: Date.parse('2026-03-07T08:00:00Z'),
          until: Date.parse('2026-03-10T08:00:00Z'),
        },
      ).map(hours);
    // Eight hours apart until the clocks change in Los Angeles, seven for three weeks after.
    expect(of('Europe/Dublin', 'dublin', 8, 16)).toEqual([
      '03-07T08:00 03-07T16:00',
      '03-08T08:00 03-08T16:00',
      '03-09T08:00 03-09T16:00',
    ]);
    expect(of('America/Los_Angeles', 'angeles', 8, 0)).toEqual([
      '03-07T16:00 03-08T08:00',
      // An hour with Dublin, and an hour before it without anybody.
      '03-08T15:00 03-09T07:00',
      '03-09T15:00 03-10T07:00',
    ]);
  });

  it.each([
    // The clocks show 1:30 twice: the first one counts.
    ['America/New_York', '2026-10-31', 1, '10-31T05:30 11-01T05:30'],
    ['Europe/Stockholm', '2026-10-24', 2, '10-24T00:30 10-25T00:30'],
    // They never show 2:30: half past three it is.
    ['America/New_York', '2026-03-07', 2, '03-07T07:30 03-08T07:30'],
    ['Europe/Stockholm', '2026-03-28', 2, '03-28T01:30 03-29T01:30'],
  ])(
    'hands over in %s after %s at half past %i when the clocks change',
    (timeZone, date, HourOfDay, expected) => {
      const from = Date.parse(`${date}T00:00:00Z`);
      const [first] = rotationShifts(
        {
          startTime: new Date(`2026-${expected.slice(0, 11)}:00Z`),
          timeZone,
          contactArns: ['a', 'b'],
          overrides: [],
          recurrence: {
            NumberOfOnCalls: 1,
            RecurrenceMultiplier: 1,
            DailySettings: [{ HourOfDay, MinuteOfHour: 30 }],
          },
        },
        { from, until: from + 2 * DAY },
      );
      expect(hours(first)).toBe(expected);
    },
  );

  it('hands over on the last day of a month that is too short', () => {
    const shifts = rotationShifts(
      {
        startTime: new Date('2026-01-31T10:00:00Z'),
        timeZone: 'UTC',
        contactArns: ['a', 'b'],
        overrides: [],
        recurrence: {
          NumberOfOnCalls: 1,
          RecurrenceMultiplier: 1,
          MonthlySettings: [
            {
              DayOfMonth: 31,
              HandOffTime: { HourOfDay: 10, MinuteOfHour: 0 },
            },
          ],
        },
      },
      {
        from: Date.parse('2026-01-31T10:00:00Z'),
        until: Date.parse('2026-04-01T00:00:00Z'),
      },
    );
    expect(shifts.map(hours)).toEqual([
      '01-31T10:00 02-28T10:00',
      '02-28T10:00 03-31T10:00',
      '03-31T10:00 04-30T10:00',
    ]);
  });
});

function brief({ contactArns, overridden }: Shift) {
  return { contactArns, overridden: overridden !== undefined };
}

function hours({ from, until }: Shift): string {
  return [from, until]
    .map(instant => new Date(instant).toISOString().slice(5, 16))
    .join(' ');
}
