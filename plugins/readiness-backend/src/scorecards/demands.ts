import {
  LevelDemand,
  RiskLevel,
  SectionResult,
} from '@opsready/backstage-plugin-readiness-common';
import { lostWeight } from './score';
import { listed } from './sentences';
import { WeighedCheck } from './WeighedCheck';

/** What was judged, as demands look at it. */
export interface Judged {
  checks: WeighedCheck[];
  score?: number;
  sections: SectionResult[];
  /** Titles of sections by id. */
  titles: ReadonlyMap<string, string>;
}

/** A demand that does not hold: what is missing, in words that follow "demands", and the checks that stand in the way. */
export interface UnmetDemand {
  text: string;
  checks: WeighedCheck[];
}

/** The demands that do not hold. */
export function unmetDemands(
  demands: LevelDemand,
  judged: Judged,
): UnmetDemand[] {
  return [
    ...(demands.noFailing ?? []).flatMap(risk => failing(risk, judged)),
    ...tooLow(demands.minScore, judged),
    ...unmeasured(demands.everySectionMeasured, judged),
  ];
}

function failing(risk: RiskLevel, { checks }: Judged): UnmetDemand[] {
  const failed = checks.filter(
    ({ outcome, riskLevel, weight }) =>
      outcome === 'fail' && riskLevel === risk && weight > 0,
  );
  if (failed.length === 0) return [];
  return [
    {
      text: `that no ${risk} risk check fails; ${failed.length} ${failed.length === 1 ? 'does' : 'do'}`,
      checks: failed,
    },
  ];
}

function tooLow(
  minScore: number | undefined,
  { checks, score }: Judged,
): UnmetDemand[] {
  if (minScore === undefined || (score !== undefined && score >= minScore)) {
    return [];
  }
  const now = score === undefined ? 'there is none' : `it is ${score}`;
  return [
    {
      text: `a score of at least ${minScore}; ${now}`,
      checks: checks.filter(check => lostWeight(check) > 0),
    },
  ];
}

function unmeasured(
  demanded: boolean | undefined,
  { sections, titles }: Judged,
): UnmetDemand[] {
  const without = sections.filter(({ measured }) => !measured);
  if (!demanded || without.length === 0) return [];
  const names = listed(without.map(({ id }) => `'${titles.get(id) ?? id}'`));
  return [
    {
      text: `a measured check in every section; ${names} ${without.length === 1 ? 'has' : 'have'} none`,
      checks: [],
    },
  ];
}
