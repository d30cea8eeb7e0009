import { readRequirement } from '@opsready/backstage-plugin-oncall-common';
import fc from 'fast-check';
import { referenceCoverage } from './__testUtils__/referenceCoverage';
import { coverageOf } from './coverageOf';
import { CoverageInput, LevelShift } from './CoverageInput';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Around these, clocks change on both sides of the ocean and at midnight, by half an hour, and not at all. */
const CHANGES = [
  '2026-03-08T10:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-11-01T06:00:00Z',
  '2026-04-23T22:00:00Z',
];
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kolkata',
];

const inputs: fc.Arbitrary<CoverageInput> = fc
  .record({
    change: fc.constantFrom(...CHANGES),
    before: fc.integer({ min: 0, max: 4 * 1440 }),
    length: fc.integer({ min: 1, max: 6 * 1440 }),
    requirement: fc.constantFrom(
      '24x7',
      ...ZONES.map(zone => `business-hours@${zone}`),
    ),
    levels: fc.integer({ min: 1, max: 3 }),
    reachable: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    shifts: fc.array(
      fc.record({
        level: fc.integer({ min: 1, max: 3 }),
        person: fc.integer({ min: 0, max: 3 }),
        start: fc.integer({ min: -1440, max: 6 * 1440 }),
        minutes: fc.integer({ min: 1, max: 4 * 1440 }),
        open: fc.constantFrom('no', 'no', 'no', 'no', 'from', 'to'),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ change, before, length, requirement, levels, reachable, shifts }) => {
    const from = Date.parse(change) - before * MINUTE;
    const read = readRequirement(requirement);
    return {
      window: { from, to: from + length * MINUTE },
      requirement,
      required:
        'requirement' in read
          ? read.requirement
          : (() => {
              throw new Error(read.problem);
            })(),
      levels: Array.from({ length: levels }, (_, index) => index + 1),
      rotations: [],
      people: new Map(
        reachable.map((is, index) => [
          `person-${index}`,
          { name: `Person ${index}`, reachable: is, timeZone: undefined },
        ]),
      ),
      shifts: shifts
        .filter(({ level }) => level <= levels)
        .map(({ level, person, start, minutes, open }): LevelShift => {
          const begin = from + start * MINUTE;
          return {
            level,
            personId: `person-${person}`,
            from: open === 'from' ? from - 400 * DAY : begin,
            to: open === 'to' ? from + 400 * DAY : begin + minutes * MINUTE,
          };
        }),
    };
  });

describe('coverage of random shifts', () => {
  it('is that of a minute by minute count with another arithmetic', () => {
    fc.assert(
      fc.property(inputs, input => {
        const { levels, loads, people, state } = coverageOf(input);
        const reference = referenceCoverage(input);
        expect(
          levels.map(level => ({
            level: level.level,
            required: level.requiredMinutes,
            covered: level.coveredMinutes,
            gaps: level.gaps.map(gap => [gap.from, gap.to, gap.minutes]),
          })),
        ).toEqual(
          reference.levels.map(({ level, required, covered, gaps }) => ({
            level,
            required,
            covered,
            gaps: gaps.slice(0, 100),
          })),
        );
        expect(levels[0].backedUpPercent).toBe(reference.backedUpPercent);
        expect(
          Object.fromEntries(
            loads.map(({ personId, minutes }) => [personId, minutes]),
          ),
        ).toEqual(reference.loads);
        expect(people).toBe(reference.people);
        expect(state).toBe(reference.hasGaps ? 'gaps' : 'covered');
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('does not depend on the order of shifts, nor on a shift being told twice', () => {
    fc.assert(
      fc.property(inputs, input => {
        const shuffled = [...input.shifts, ...input.shifts].reverse();
        const again = coverageOf({ ...input, shifts: shuffled });
        expect({ ...again, findings: [] }).toEqual({
          ...coverageOf(input),
          findings: [],
        });
      }),
    );
  });
});
