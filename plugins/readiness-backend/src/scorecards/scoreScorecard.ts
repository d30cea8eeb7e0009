import {
  Level,
  Outcome,
  OUTCOMES,
  Scorecard,
  ScorecardResult,
  SectionResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Judged, unmetDemands } from './demands';
import { isMeasured, isUnanswered, lostWeight, scoreOf } from './score';
import { ScoredResult, WeighedCheck, weighedChecks } from './WeighedCheck';

/**
 * Judges one entity by a scorecard. Pure.
 *
 * A pass earns the weight of its check, a warning half of it, a failure nothing; what does not apply weighs nothing. The
 * score is over what was measured. While a check that counts has no answer, and where nothing was measured at all, the
 * level is not determined. A check that `results` does not hold has no answer.
 */
export function scoreScorecard(options: {
  scorecard: Scorecard;
  results: Iterable<ScoredResult>;
}): ScorecardResult {
  const { scorecard } = options;
  const checks = weighedChecks(scorecard, options.results);
  const sections = scorecard.sections.map(({ id }) =>
    sectionResult(id, checks),
  );
  const score = scoreOf(checks);
  const titles = new Map(
    scorecard.sections.map(({ id, title }) => [id, title]),
  );
  const judged: Judged = { checks, score, sections, titles };
  const { level, blocking, reasons } = levelOf(scorecard, judged);
  return {
    scorecardId: scorecard.id,
    level,
    ...(score !== undefined && { score }),
    counts: countsOf(checks),
    sections,
    measuredSections: sections.filter(({ measured }) => measured).length,
    blockers: heaviestFirst(blocking),
    reasons,
  };
}

function levelOf(
  { levels }: Scorecard,
  judged: Judged,
): { level: Level; blocking: WeighedCheck[]; reasons: string[] } {
  const unmet = levels.map(({ demands }) => unmetDemands(demands, judged));
  const firstUnmet = unmet.findIndex(demands => demands.length > 0);
  const next = firstUnmet === -1 ? undefined : levels[firstUnmet];
  const blocking = unmet[firstUnmet]?.flatMap(({ checks }) => checks) ?? [];
  const reasons = next
    ? unmet[firstUnmet].map(({ text }) => `${next.title} demands ${text}.`)
    : [];

  const unanswered = judged.checks.filter(isUnanswered);
  if (unanswered.length > 0 || judged.score === undefined) {
    return {
      level: 'notDetermined',
      blocking: [...unanswered, ...blocking],
      reasons: [undetermined(unanswered), ...reasons],
    };
  }
  if (!next) {
    const highest = levels[levels.length - 1];
    return {
      level: highest?.id ?? 'none',
      blocking: [],
      reasons: highest
        ? [`Everything that ${highest.title} demands holds.`]
        : [],
    };
  }
  return { level: levels[firstUnmet - 1]?.id ?? 'none', blocking, reasons };
}

function undetermined(unanswered: WeighedCheck[]): string {
  if (unanswered.length === 0) {
    return 'The level is not determined: no check was measured.';
  }
  const count = unanswered.length;
  return `The level is not determined while ${count === 1 ? '1 check has' : `${count} checks have`} no answer.`;
}

function sectionResult(id: string, checks: WeighedCheck[]): SectionResult {
  const own = checks.filter(({ sectionId }) => sectionId === id);
  const score = scoreOf(own);
  return {
    id,
    measured: own.some(
      ({ outcome, weight }) => weight > 0 && isMeasured(outcome),
    ),
    ...(score !== undefined && { score }),
  };
}

function countsOf(checks: WeighedCheck[]): Record<Outcome, number> {
  const counts = Object.fromEntries(
    OUTCOMES.map(outcome => [outcome, 0]),
  ) as Record<Outcome, number>;
  for (const { outcome } of checks) {
    counts[outcome] += 1;
  }
  return counts;
}

/** By what they cost, then by how much they need attention, then in the scorecard's order. */
function heaviestFirst(checks: WeighedCheck[]): string[] {
  const sorted = [...checks].sort(
    (a, b) =>
      lostWeight(b) - lostWeight(a) ||
      OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome),
  );
  return [...new Set(sorted.map(({ checkId }) => checkId))];
}
