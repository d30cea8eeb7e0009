import fc from 'fast-check';
import type { RotationRecurrence, WeekDay } from '../../scenario/types';
import type { StoredOverride } from '../../state';
import { DAY, HALF_HOUR } from './__testUtils__/slowClock';
import { slowlyHandOffs, slowlyOnCall } from './__testUtils__/slowRotation';
import { WEEK_DAYS } from './handOffs';
import { rotationShifts, type Rotation, type Shift } from './rotationShifts';

const time = fc.record({
  HourOfDay: fc.integer({ min: 0, max: 23 }),
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

/** Both sides of both oceans, a zone whose clocks move by half an hour, and two whose never move. */
const zone = fc.constantFrom(
  'Europe/Stockholm',
  'Europe/Dublin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
);

/** Within days of a change of the clocks, in Europe or America, in spring or autumn. */
const start = fc
  .tuple(
    fc.constantFrom(
      Date.UTC(2026, 2, 8),
      Date.UTC(2026, 2, 29),
      Date.UTC(2026, 9, 25),
      Date.UTC(2026, 10, 1),
      Date.UTC(2027, 2, 14),
    ),
    fc.integer({ min: -20 * 48, max: 48 }),
  )
  .map(([change, halfHours]) => change + halfHours * HALF_HOUR);

const override = (from: number): fc.Arbitrary<StoredOverride> =>
  fc
    .record({
      at: fc.integer({ min: 0, max: 20 * 48 }),
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

const rotation: fc.Arbitrary<Rotation> = start.chain(from =>
  fc.record({
    startTime: fc.constant(new Date(from)),
    timeZone: zone,
    recurrence,
    contactArns: fc.constantFrom(['a'], ['a', 'b'], ['a', 'b', 'c', 'd']),
    overrides: fc.uniqueArray(override(from), {
      maxLength: 2,
      selector: ({ createdAt }) => createdAt.getTime(),
    }),
  }),
);

describe('rotationShifts', () => {
  it('has on call whom a reference with other arithmetic has, at every half hour across changes of the clocks', () => {
    fc.assert(
      fc.property(
        rotation,
        fc.integer({ min: -48, max: 20 * 48 }),
        (made, offset) => {
          const from = made.startTime.getTime() + offset * HALF_HOUR;
          const until = from + 10 * DAY;
          const shifts = rotationShifts(made, { from, until });
          const expectedHandOffs = slowlyHandOffs(made);
          for (let at = from; at < until; at += HALF_HOUR) {
            const onCall = shifts.filter(
              shift => shift.from <= at && at < shift.until,
            );
            const expected = slowlyOnCall(made, at, expectedHandOffs);
            expect(onCall.map(brief)).toEqual(expected ? [expected] : []);
          }
        },
      ),
      { numRuns: 60 },
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
