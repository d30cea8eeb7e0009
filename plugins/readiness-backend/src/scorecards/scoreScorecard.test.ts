import {
  LEVELS,
  Outcome,
  Scorecard,
} from '@opsready/backstage-plugin-readiness-common';
import { scoreScorecard } from './scoreScorecard';

/** Two sections of different risk, levels that demand each kind of thing. */
const scorecard: Scorecard = {
  id: 'example',
  title: 'Example',
  description: 'An example.',
  filter: { kind: 'Component' },
  sections: [
    {
      id: 'people',
      title: 'People',
      riskLevel: 'High',
      url: 'https://example.com/people',
      checks: [{ checkId: 'a' }, { checkId: 'b' }],
    },
    {
      id: 'papers',
      title: 'Papers',
      riskLevel: 'Low',
      url: 'https://example.com/papers',
      checks: [{ checkId: 'c' }, { checkId: 'd', weight: 2 }],
    },
  ],
  levels: [
    { id: 'bronze', title: 'Bronze', demands: { minScore: 50 } },
    {
      id: 'silver',
      title: 'Silver',
      demands: { noFailing: ['High'], minScore: 75 },
    },
    {
      id: 'gold',
      title: 'Gold',
      demands: { noFailing: ['High', 'Low'], everySectionMeasured: true },
    },
  ],
};

function score(outcomes: Record<string, Outcome>) {
  return scoreScorecard({
    scorecard,
    results: Object.entries(outcomes).map(([checkId, outcome]) => ({
      checkId,
      outcome,
    })),
  });
}

describe('scoreScorecard', () => {
  it('reaches the highest level where everything passes', () => {
    expect(score({ a: 'pass', b: 'pass', c: 'pass', d: 'pass' })).toEqual({
      scorecardId: 'example',
      level: 'gold',
      score: 100,
      counts: {
        pass: 4,
        warn: 0,
        fail: 0,
        notApplicable: 0,
        unknown: 0,
        error: 0,
      },
      sections: [
        { id: 'people', measured: true, score: 100 },
        { id: 'papers', measured: true, score: 100 },
      ],
      measuredSections: 2,
      blockers: [],
      reasons: ['Everything that Gold demands holds.'],
    });
  });

  it('weighs by risk level or as the scorecard says, and rounds down', () => {
    // 3 of 3 for a, 1.5 of 3 for b, 1 of 1 for c, 0 of 2 for d: 5.5 of 9.
    const result = score({ a: 'pass', b: 'warn', c: 'pass', d: 'fail' });
    expect(result.score).toBe(61);
    expect(result.sections).toEqual([
      { id: 'people', measured: true, score: 75 },
      { id: 'papers', measured: true, score: 33 },
    ]);
    expect(result.level).toBe('bronze');
    expect(result.blockers).toEqual(['d', 'b']);
    expect(result.reasons).toEqual([
      'Silver demands a score of at least 75; it is 61.',
    ]);
  });

  it('lets a failing High check reach no level above bronze', () => {
    const result = score({ a: 'fail', b: 'pass', c: 'pass', d: 'pass' });
    expect(result).toMatchObject({ level: 'bronze', score: 66 });
    expect(result.blockers[0]).toBe('a');
    expect(result.reasons).toContain(
      'Silver demands that no High risk check fails; 1 does.',
    );
  });

  it('says what the next level demands beyond the score', () => {
    const result = score({ a: 'pass', b: 'pass', c: 'fail', d: 'pass' });
    expect(result).toMatchObject({ level: 'silver', blockers: ['c'] });
    expect(result.reasons).toContain(
      'Gold demands that no Low risk check fails; 1 does.',
    );
  });

  it('gives what does not apply no weight, and no gold to an unmeasured section', () => {
    const result = score({
      a: 'pass',
      b: 'pass',
      c: 'notApplicable',
      d: 'notApplicable',
    });
    expect(result).toMatchObject({
      level: 'silver',
      score: 100,
      measuredSections: 1,
      blockers: [],
      reasons: [
        "Gold demands a measured check in every section; 'Papers' has none.",
      ],
    });
    expect(result.sections[1]).toEqual({ id: 'papers', measured: false });
  });

  it.each(['unknown', 'error'] as const)(
    'does not determine the level while one check is %s, but gives the score',
    outcome => {
      const result = score({ a: 'pass', b: outcome, c: 'pass', d: 'fail' });
      expect(result).toMatchObject({
        level: 'notDetermined',
        score: 66,
        blockers: ['b', 'd'],
      });
      expect(result.reasons).toContain(
        'The level is not determined while 1 check has no answer.',
      );
    },
  );

  it('takes a check without result as unknown', () => {
    expect(score({ a: 'pass', b: 'pass', c: 'pass' })).toMatchObject({
      level: 'notDetermined',
      blockers: ['d'],
      counts: { unknown: 1 },
    });
  });

  it('ignores results of checks that it does not list', () => {
    const outcomes = { a: 'pass', b: 'pass', c: 'pass', d: 'pass' } as const;
    expect(score({ ...outcomes, other: 'fail' })).toEqual(score(outcomes));
  });

  it('does not determine a level where nothing was measured', () => {
    const result = score({
      a: 'notApplicable',
      b: 'notApplicable',
      c: 'notApplicable',
      d: 'notApplicable',
    });
    expect(result).toMatchObject({
      level: 'notDetermined',
      measuredSections: 0,
      blockers: [],
    });
    expect(result.score).toBeUndefined();
    expect(result.reasons).toContain(
      'The level is not determined: no check was measured.',
    );
  });

  it('reaches no level where not even the lowest is met', () => {
    const result = score({ a: 'fail', b: 'fail', c: 'pass', d: 'pass' });
    expect(result).toMatchObject({ level: 'none', score: 33 });
    expect(result.blockers).toEqual(['a', 'b']);
  });

  it('only gives levels that exist', () => {
    expect(LEVELS).toContain(score({ a: 'pass' }).level);
  });

  it('counts no check of weight 0', () => {
    const [section] = scorecard.sections;
    const result = scoreScorecard({
      scorecard: {
        ...scorecard,
        sections: [
          {
            ...section,
            checks: [{ checkId: 'a' }, { checkId: 'b', weight: 0 }],
          },
        ],
      },
      results: [
        { checkId: 'a', outcome: 'pass' },
        { checkId: 'b', outcome: 'unknown' },
      ],
    });
    expect(result).toMatchObject({ level: 'gold', score: 100 });
  });
});
