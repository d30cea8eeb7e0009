import {
  Outcome,
  OUTCOMES,
  ScorecardResult,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';

const NEEDS_NOTHING: readonly Outcome[] = ['pass', 'notApplicable'];

/** What matters most now: what keeps the entity from the next level, then whatever else is not right. */
export function checksToMendFirst(
  scorecard: Pick<ScorecardResult, 'blockers'>,
  checks: readonly ServedCheckResult[],
  limit?: number,
): ServedCheckResult[] {
  const urgency = (check: ServedCheckResult) => {
    const blocker = scorecard.blockers.indexOf(check.checkId);
    return blocker >= 0
      ? blocker - scorecard.blockers.length
      : OUTCOMES.indexOf(check.outcome);
  };
  return checks
    .filter(({ outcome }) => !NEEDS_NOTHING.includes(outcome))
    .sort((a, b) => urgency(a) - urgency(b))
    .slice(0, limit);
}
