import {
  CheckResult,
  Outcome,
  RiskLevel,
  Scorecard,
} from '@opsready/backstage-plugin-readiness-common';
import { weightOf } from './weightOf';

/** What scoring looks at: no message, no evidence. */
export type ScoredResult = Pick<CheckResult, 'checkId' | 'outcome'>;

/** A check of a scorecard with its outcome and its weight for one entity. */
export interface WeighedCheck {
  checkId: string;
  outcome: Outcome;
  weight: number;
  riskLevel: RiskLevel;
  sectionId: string;
}

/** A scorecard is data that does not change: what its checks weigh is worked out once. */
const weighed = new WeakMap<
  Scorecard,
  ReadonlyArray<Omit<WeighedCheck, 'outcome'>>
>();

function weightsOf(
  scorecard: Scorecard,
): ReadonlyArray<Omit<WeighedCheck, 'outcome'>> {
  let weights = weighed.get(scorecard);
  if (!weights) {
    weights = scorecard.sections.flatMap(section =>
      section.checks.map(check => ({
        checkId: check.checkId,
        weight: weightOf(check, section),
        riskLevel: section.riskLevel,
        sectionId: section.id,
      })),
    );
    weighed.set(scorecard, weights);
  }
  return weights;
}

/** The checks of a scorecard in its order. A check without result has no answer: `unknown`. */
export function weighedChecks(
  scorecard: Scorecard,
  results: Iterable<ScoredResult>,
): WeighedCheck[] {
  const outcomes = new Map<string, Outcome>();
  for (const { checkId, outcome } of results) {
    outcomes.set(checkId, outcome);
  }
  return weightsOf(scorecard).map(
    ({ checkId, weight, riskLevel, sectionId }) => ({
      checkId,
      outcome: outcomes.get(checkId) ?? 'unknown',
      weight,
      riskLevel,
      sectionId,
    }),
  );
}
