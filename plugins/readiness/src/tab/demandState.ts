import {
  Outcome,
  RiskLevel,
  ScorecardDefinition,
  ScorecardResult,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';

type Demands = ScorecardDefinition['levels'][number]['demands'];

/** One thing that a level demands, in words, and whether it holds; `open` where an answer is missing. */
export interface Demand {
  words: string;
  state: 'holds' | 'missed' | 'open';
}

/** What one level demands of this entity. The level itself is the backend's verdict; this only explains it. */
export function demandsOf(options: {
  demands: Demands;
  scorecard: Pick<ScorecardDefinition, 'sections'>;
  result: Pick<ScorecardResult, 'score' | 'sections'>;
  checks: readonly ServedCheckResult[];
}): Demand[] {
  const { demands, scorecard, result, checks } = options;
  const found: Demand[] = [];
  for (const riskLevel of demands.noFailing ?? []) {
    const outcomes = outcomesOf(riskLevel, scorecard, checks);
    found.push({
      words: `No check of ${riskLevel} risk fails`,
      state: outcomes.includes('fail') ? 'missed' : openIfUnanswered(outcomes),
    });
  }
  if (demands.minScore !== undefined) {
    found.push({
      words: `A score of at least ${demands.minScore}`,
      state: scoreState(
        demands.minScore,
        result.score,
        checks.map(({ outcome }) => outcome),
      ),
    });
  }
  if (demands.everySectionMeasured) {
    const unmeasured = result.sections.filter(({ measured }) => !measured);
    found.push({
      words: 'At least one measured check in every section',
      state: unmeasured.length > 0 ? 'missed' : 'holds',
    });
  }
  return found;
}

function outcomesOf(
  riskLevel: RiskLevel,
  scorecard: Pick<ScorecardDefinition, 'sections'>,
  checks: readonly ServedCheckResult[],
): Outcome[] {
  const ids = new Set(
    scorecard.sections
      .filter(section => section.riskLevel === riskLevel)
      .flatMap(section => section.checks.map(({ checkId }) => checkId)),
  );
  return checks
    .filter(({ checkId }) => ids.has(checkId))
    .map(({ outcome }) => outcome);
}

function scoreState(
  minScore: number,
  score: number | undefined,
  outcomes: readonly Outcome[],
): Demand['state'] {
  if (score === undefined) {
    return 'open';
  }
  return score < minScore ? 'missed' : openIfUnanswered(outcomes);
}

function openIfUnanswered(outcomes: readonly Outcome[]): Demand['state'] {
  return outcomes.includes('unknown') || outcomes.includes('error')
    ? 'open'
    : 'holds';
}
