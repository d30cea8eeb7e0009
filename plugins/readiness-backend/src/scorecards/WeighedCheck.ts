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

/** The checks of a scorecard in its order. A check without result has no answer: `unknown`. */
export function weighedChecks(
  scorecard: Scorecard,
  results: Iterable<ScoredResult>,
): WeighedCheck[] {
  const outcomes = new Map<string, Outcome>();
  for (const { checkId, outcome } of results) {
    outcomes.set(checkId, outcome);
  }
  return scorecard.sections.flatMap(section =>
    section.checks.map(check => ({
      checkId: check.checkId,
      outcome: outcomes.get(check.checkId) ?? 'unknown',
      weight: weightOf(check, section),
      riskLevel: section.riskLevel,
      sectionId: section.id,
    })),
  );
}
