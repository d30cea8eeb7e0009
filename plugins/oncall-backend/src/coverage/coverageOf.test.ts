import { readRequirement } from '@opsready/backstage-plugin-oncall-common';
import { referenceCoverage } from './__testUtils__/referenceCoverage';
import { CoverageInput, LevelShift } from './CoverageInput';
import { coverageOf } from './coverageOf';

function input(
  from: string,
  to: string,
  options: {
    shifts?: Array<[level: number, person: string, from: string, to: string]>;
    requirement?: string;
    levels?: number[];
    people?: Record<string, { reachable?: boolean; timeZone?: string }>;
    rotations?: CoverageInput['rotations'];
    incomplete?: string;
  },
): CoverageInput {
  const { requirement = '24x7', levels = [1], people = {} } = options;
  const read = readRequirement(requirement);
  if ('problem' in read) {
    throw new Error(read.problem);
  }
  const shifts = (options.shifts ?? []).map(
    ([level, personId, start, end]): LevelShift => ({
      level,
      personId,
      from: Date.parse(start),
      to: Date.parse(end),
    }),
  );
  const known = shifts.map(
    ({ personId }): [string, { reachable?: boolean }] => [
      personId,
      people[personId] ?? {},
    ],
  );
  return {
    window: { from: Date.parse(from), to: Date.parse(to) },
    requirement,
    required: read.requirement,
    levels,
    shifts,
    rotations: options.rotations ?? [],
    incomplete: options.incomplete,
    people: new Map(
      [...known, ...Object.entries(people)].map(([id, person]) => [
        id,
        { name: id, reachable: true, ...person },
      ]),
    ),
  };
}

function gapsOf(given: CoverageInput) {
  return coverageOf(given).levels.flatMap(({ gaps }) =>
    gaps.map(({ level, from, to }) => [level, from, to]),
  );
}

/** The same of the slow count, which has another arithmetic. */
function expectAsCounted(given: CoverageInput) {
  const { levels } = coverageOf(given);
  const counted = referenceCoverage(given);
  expect(levels.map(({ coveredMinutes }) => coveredMinutes)).toEqual(
    counted.levels.map(({ covered }) => covered),
  );
  expect(levels.map(({ gapCount }) => gapCount)).toEqual(
    counted.levels.map(({ gaps }) => gaps.length),
  );
}

const codes = (given: CoverageInput) =>
  coverageOf(given).findings.map(({ code }) => code);

describe('coverage', () => {
  /*
   * As PagerDuty's API reference shows the answers of `GET /oncalls`: one person from an instant to another, and one whose start
   * and end are null, who is on call for good.
   */
  it("counts PagerDuty's on-call without an end as permanent", () => {
    const given = input('2015-03-06T15:00:00Z', '2015-03-13T15:00:00Z', {
      levels: [1, 2],
      shifts: [
        [
          1,
          'PT23IWX',
          '2015-03-06T15:28:51-05:00',
          '2015-03-07T15:28:51-05:00',
        ],
        [2, 'PT23IWX', '0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z'],
      ],
    });
    expect(gapsOf(given)).toEqual([
      [1, '2015-03-06T15:00:00.000Z', '2015-03-06T20:28:51.000Z'],
      [1, '2015-03-07T20:28:51.000Z', '2015-03-13T15:00:00.000Z'],
    ]);
    // The same person stands behind themselves.
    expect(coverageOf(given).levels[0].backedUpPercent).toBe(0);
  });

  /*
   * As PagerDuty's API reference shows a schedule's `rendered_schedule_entries` between `since` and `until`, with
   * `rendered_coverage_percentage`.
   */
  it("finds what PagerDuty's rendered coverage percentage says", () => {
    const given = input(
      '2015-11-05T00:00:00-05:00',
      '2015-11-09T00:00:00-05:00',
      {
        shifts: [
          [
            1,
            'PXPGF42',
            '2015-11-05T08:00:00-05:00',
            '2015-11-05T17:00:00-05:00',
          ],
          [
            1,
            'PXPGF42',
            '2015-11-06T08:00:00-05:00',
            '2015-11-06T17:00:00-05:00',
          ],
          [
            1,
            'PAM4FGS',
            '2015-11-07T08:00:00-05:00',
            '2015-11-07T17:00:00-05:00',
          ],
          [
            1,
            'PAM4FGS',
            '2015-11-08T08:00:00-05:00',
            '2015-11-08T17:00:00-05:00',
          ],
        ],
      },
    );
    // 36 of 96 hours.
    expect(coverageOf(given).levels[0].percent).toBe(37.5);
    expectAsCounted(given);
  });

  /*
   * As the documentation of Incident Manager has a rotation with shift coverage: Monday to Friday from 09:00 to 17:00, two people
   * on call at a time, one of them replaced by an override.
   */
  it("takes overlapping shifts and overrides of AWS's rotations as they are", () => {
    const given = input(
      '2026-03-06T00:00:00-08:00',
      '2026-03-10T00:00:00-07:00',
      {
        requirement: 'business-hours@America/Los_Angeles',
        shifts: [
          [1, 'a', '2026-03-06T09:00:00-08:00', '2026-03-06T17:00:00-08:00'],
          [1, 'b', '2026-03-06T09:00:00-08:00', '2026-03-06T17:00:00-08:00'],
          [1, 'b', '2026-03-09T09:00:00-07:00', '2026-03-09T13:00:00-07:00'],
          [1, 'c', '2026-03-09T12:00:00-07:00', '2026-03-09T17:00:00-07:00'],
        ],
      },
    );
    expect(coverageOf(given)).toMatchObject({ state: 'covered', people: 3 });
    expect(coverageOf(given).levels[0]).toMatchObject({
      requiredMinutes: 960,
      coveredMinutes: 960,
      percent: 100,
    });
    expectAsCounted(given);
  });

  it('counts the hour that clocks skip and the one that they show twice', () => {
    const spring = input(
      '2026-03-29T00:00:00+01:00',
      '2026-03-30T00:00:00+02:00',
      {},
    );
    const autumn = input(
      '2026-10-25T00:00:00+02:00',
      '2026-10-26T00:00:00+01:00',
      {},
    );
    expect(coverageOf(spring).levels[0].requiredMinutes).toBe(23 * 60);
    expect(coverageOf(autumn).levels[0].requiredMinutes).toBe(25 * 60);
  });

  it('has business hours begin and end by the clocks of their zone on both sides of a change', () => {
    const given = input('2026-10-23T00:00:00Z', '2026-10-27T00:00:00Z', {
      requirement: 'business-hours@Europe/Berlin',
    });
    expect(gapsOf(given)).toEqual([
      [1, '2026-10-23T07:00:00.000Z', '2026-10-23T15:00:00.000Z'],
      [1, '2026-10-26T08:00:00.000Z', '2026-10-26T16:00:00.000Z'],
    ]);
  });

  it('takes less than a minute for no gap, and a minute for one', () => {
    const with59 = input('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', {
      shifts: [
        [1, 'a', '2026-01-01T00:00:00Z', '2026-01-01T11:59:01Z'],
        [1, 'b', '2026-01-01T12:00:00Z', '2026-01-02T00:00:00Z'],
      ],
    });
    expect(coverageOf(with59)).toMatchObject({ state: 'covered' });
    expect(coverageOf(with59).levels[0].percent).toBe(100);
    const with60 = input('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', {
      shifts: [
        [1, 'a', '2026-01-01T00:00:00Z', '2026-01-01T11:59:00Z'],
        [1, 'b', '2026-01-01T12:00:00Z', '2026-01-02T00:00:00Z'],
      ],
    });
    expect(coverageOf(with60)).toMatchObject({
      state: 'gaps',
      nextGap: { level: 1, minutes: 1 },
    });
    // Never 100 where something is missing.
    expect(coverageOf(with60).levels[0].percent).toBe(99.93);
  });

  it('is unknown, without a gap, where shifts may be missing', () => {
    const given = input('2026-01-01T00:00:00Z', '2026-01-29T00:00:00Z', {
      incomplete: 'The provider sent half a page.',
    });
    expect(coverageOf(given)).toMatchObject({
      state: 'unknown',
      reason: 'The provider sent half a page.',
      levels: [],
      findings: [],
    });
    expect(coverageOf(given).nextGap).toBeUndefined();
  });

  it('has nobody on the first level of what has no level', () => {
    const given = input('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', {
      levels: [],
    });
    expect(coverageOf(given)).toMatchObject({
      state: 'gaps',
      levels: [{ level: 1, percent: 0 }],
    });
    expect(codes(given)).toEqual(['emptyLevel']);
  });

  it('tells what is lacking, in words', () => {
    const given = input('2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z', {
      levels: [1, 2, 3],
      rotations: [{ level: 1, title: 'Primary', personIds: ['noor', 'noor'] }],
      people: {
        noor: { timeZone: 'Africa/Cairo' },
        luca: { timeZone: 'Africa/Cairo', reachable: false },
      },
      shifts: [
        [1, 'noor', '2026-01-01T00:00:00Z', '2026-01-03T00:00:00Z'],
        [2, 'luca', '2026-01-01T00:00:00Z', '2026-01-01T12:00:00Z'],
        [2, 'noor', '2026-01-01T12:00:00Z', '2026-01-03T00:00:00Z'],
      ],
    });
    const { findings } = coverageOf(given);
    expect(
      findings.map(({ code, level, personId }) => [code, level, personId]),
    ).toEqual([
      ['gap', 2, undefined],
      ['emptyLevel', 3, undefined],
      ['noBackup', 1, undefined],
      ['rotationOfOne', 1, 'noor'],
      ['overloaded', undefined, 'noor'],
      ['unreachable', undefined, 'luca'],
      ['fewPeople', 1, undefined],
      ['oneTimeZone', undefined, undefined],
    ]);
    expect(findings[0].message).toBe(
      'Level 2 has 1 gap: 75 % of the required time is covered. Put somebody on call for the rest.',
    );
    expect(findings[5].message).toContain('luca has no active channel');
  });

  it('has no word to say where all is well', () => {
    const days = ['a', 'b', 'c', 'a', 'b', 'c'].map(
      (person, index): [number, string, string, string] => [
        1,
        person,
        `2026-01-0${index + 1}T00:00:00Z`,
        `2026-01-0${index + 2}T00:00:00Z`,
      ],
    );
    const given = input('2026-01-01T00:00:00Z', '2026-01-07T00:00:00Z', {
      levels: [1, 2],
      rotations: [{ level: 1, title: 'Days', personIds: ['a', 'b', 'c'] }],
      people: {
        a: { timeZone: 'Europe/Berlin' },
        b: { timeZone: 'Asia/Tokyo' },
      },
      shifts: [
        ...days,
        [2, 'd', '2026-01-01T00:00:00Z', '2026-01-04T00:00:00Z'],
        [2, 'e', '2026-01-04T00:00:00Z', '2026-01-07T00:00:00Z'],
      ],
    });
    // Half of the time is not more than half of it.
    expect(codes(given)).toEqual([]);
    expect(coverageOf(given)).toMatchObject({ state: 'covered', people: 3 });
  });
});
