import {
  ScorecardDefinition,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';

/** The results that a scorecard lists, in its order; all of them while the scorecard is not known. */
export function checksOf(
  scorecard: Pick<ScorecardDefinition, 'sections'> | undefined,
  checks: readonly ServedCheckResult[],
): readonly ServedCheckResult[] {
  if (!scorecard) {
    return checks;
  }
  const byId = new Map(checks.map(check => [check.checkId, check]));
  return scorecard.sections.flatMap(section =>
    section.checks.flatMap(({ checkId }) => byId.get(checkId) ?? []),
  );
}
