import {
  Level,
  Outcome,
  ScorecardResult,
  ServedCheckResult,
  SourceStatus,
} from '@opsready/backstage-plugin-readiness-common';
import { CHECKS, OPS07_SCORECARD } from './definitions';
import { ago, DAY } from './now';

/** What differs from a check that passes. */
export type Exception = Partial<ServedCheckResult> & { outcome: Outcome };

/** All checks pass, but for the exceptions by id. */
export function results(
  exceptions: Record<string, Exception> = {},
): ServedCheckResult[] {
  return CHECKS.map(({ id, title, failureTitle }) => {
    const exception = exceptions[id];
    return {
      checkId: id,
      title:
        exception && ['fail', 'warn'].includes(exception.outcome)
          ? failureTitle
          : title,
      outcome: 'pass',
      message: `${title}, as it should be.`,
      evidence: exception ? [] : [{ label: 'Seen', value: true }],
      since: ago(30 * DAY),
      stale: false,
      ...(exception as Partial<ServedCheckResult> | undefined),
    };
  });
}

/** The scorecard over these results. */
export function judged(
  checks: readonly ServedCheckResult[],
  verdict: {
    level: Level;
    score?: number;
    blockers?: string[];
    reasons: string[];
  },
): ScorecardResult {
  const counts: ScorecardResult['counts'] = {
    pass: 0,
    warn: 0,
    fail: 0,
    notApplicable: 0,
    unknown: 0,
    error: 0,
  };
  for (const { outcome } of checks) {
    counts[outcome] += 1;
  }
  const sections = OPS07_SCORECARD.sections.map(section => {
    const measured = section.checks.some(({ checkId }) =>
      ['pass', 'warn', 'fail'].includes(
        checks.find(check => check.checkId === checkId)?.outcome ?? 'unknown',
      ),
    );
    return { id: section.id, measured, score: measured ? 80 : undefined };
  });
  return {
    scorecardId: OPS07_SCORECARD.id,
    counts,
    sections,
    measuredSections: sections.filter(({ measured }) => measured).length,
    blockers: [],
    ...verdict,
  };
}

/** The three sources, fresh, but for the exceptions by id. */
export function sources(
  exceptions: Record<string, Partial<SourceStatus>> = {},
): SourceStatus[] {
  const titles = {
    catalog: 'Catalog',
    'aws-security-hub': 'AWS Security Hub',
    'aws-cloudwatch': 'Amazon CloudWatch',
  };
  return Object.entries(titles).map(([collectorId, title], index) => ({
    collectorId,
    title,
    state: 'fresh',
    confirmedAt: ago(4 + index * 4),
    ...exceptions[collectorId],
  }));
}
