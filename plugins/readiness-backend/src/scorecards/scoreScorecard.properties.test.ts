// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import {
  Level,
  LEVELS,
  Outcome,
  OUTCOMES,
} from '@opsready/backstage-plugin-readiness-common';
import { ops07 } from './definitions/ops07';
import { scoreScorecard } from './scoreScorecard';

const checkIds = ops07.sections.flatMap(({ checks }) =>
  checks.map(({ checkId }) => checkId),
);
const outcomesOf = (outcome: fc.Arbitrary<Outcome>) =>
  fc.array(outcome, {
    minLength: checkIds.length,
    maxLength: checkIds.length,
  });
// Mostly answers, so that levels are determined often enough to be compared.
const mixed = outcomesOf(
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom<Outcome>('pass', 'pass', 'warn') },
    { weight: 4, arbitrary: fc.constantFrom<Outcome>('fail', 'notApplicable') },
    { weight: 1, arbitrary: fc.constantFrom<Outcome>(...OUTCOMES) },
  ),
);
const position = fc.nat({ max: checkIds.length - 1 });

function judge(outcomes: Outcome[]) {
  return scoreScorecard({
    scorecard: ops07,
    results: outcomes.map((outcome, index) => ({
      checkId: checkIds[index],
      outcome,
    })),
  });
}

const rank = (level: Level) => LEVELS.indexOf(level);

describe('scoreScorecard, whatever the outcomes', () => {
  it('never judges worse what got better', () => {
    fc.assert(
      fc.property(mixed, position, (outcomes, at) => {
        const order: Outcome[] = ['fail', 'warn', 'pass'];
        const steps = order.map(outcome => judge(outcomes.with(at, outcome)));
        for (const [before, after] of [
          [steps[0], steps[1]],
          [steps[1], steps[2]],
        ]) {
          expect(after.score!).toBeGreaterThanOrEqual(before.score!);
          expect(rank(after.level)).toBeGreaterThanOrEqual(rank(before.level));
        }
      }),
    );
  });

  it('never determines a level while a check that counts has no answer', () => {
    fc.assert(
      fc.property(
        mixed,
        position,
        fc.constantFrom<Outcome>('unknown', 'error'),
        (outcomes, at, unanswered) => {
          const result = judge(outcomes.with(at, unanswered));
          expect(result.level).toBe('notDetermined');
          expect(result.blockers).toContain(checkIds[at]);
        },
      ),
    );
  });

  it('never lets a failing High check above bronze, nor an unmeasured section to gold', () => {
    fc.assert(
      fc.property(mixed, outcomes => {
        const { level, measuredSections } = judge(outcomes);
        const highCount = ops07.sections
          .filter(({ riskLevel }) => riskLevel === 'High')
          .flatMap(({ checks }) => checks).length;
        const highFails = outcomes.slice(0, highCount).includes('fail');
        const above: Level[] = [
          ...(highFails ? (['silver', 'gold'] as const) : []),
          ...(measuredSections < ops07.sections.length
            ? (['gold'] as const)
            : []),
        ];
        expect(above).not.toContain(level);
      }),
    );
  });

  it('does not depend on the order of the results', () => {
    fc.assert(
      fc.property(mixed, outcomes => {
        const results = outcomes.map((outcome, index) => ({
          checkId: checkIds[index],
          outcome,
        }));
        expect(
          scoreScorecard({ scorecard: ops07, results: results.toReversed() }),
        ).toEqual(scoreScorecard({ scorecard: ops07, results }));
      }),
    );
  });

  it('keeps scores between 0 and 100, counts every check once and explains itself', () => {
    fc.assert(
      fc.property(
        outcomesOf(fc.constantFrom<Outcome>(...OUTCOMES)),
        outcomes => {
          const result = judge(outcomes);
          const counted = Object.values(result.counts).reduce(
            (sum, count) => sum + count,
            0,
          );
          expect(counted).toBe(checkIds.length);
          const { score = 0 } = result;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(result.reasons.length).toBeGreaterThan(0);
          for (const reason of result.reasons) {
            expect(reason).toMatch(/^[A-Z0-9].*\.$/);
          }
          expect(new Set(result.blockers).size).toBe(result.blockers.length);
        },
      ),
    );
  });
});
