import {
  ListConformancePackComplianceScores$,
  type ConformancePackComplianceScore,
  type ListConformancePackComplianceScoresRequest,
  type ListConformancePackComplianceScoresResponse,
} from '@aws-sdk/client-config-service';
import type { ConformancePack, RegionState } from '../../state';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { badToken, limitOf } from './limits';

export const listConformancePackComplianceScores = defineOperation<
  ListConformancePackComplianceScoresRequest,
  ListConformancePackComplianceScoresResponse
>({
  schema: ListConformancePackComplianceScores$,
  run({ input: { NextToken, Limit, ...query }, region }) {
    const names = query.Filters?.ConformancePackNames;
    const scores = region.config.conformancePacks
      .filter(({ name }) => !names?.length || names.includes(name))
      .map(pack => toScore(region, pack));
    const page = pageOf({
      items:
        query.SortBy === 'SCORE' ? byScore(scores, query.SortOrder) : scores,
      size: limitOf(Limit, { fallback: 20, max: 20 }),
      token: NextToken,
      query,
      onBadToken: badToken,
    });
    return {
      ConformancePackComplianceScores: page.items,
      NextToken: page.nextToken,
    };
  },
});

/** Compliant results over all results of the pack's rules in percent, as text. */
function toScore(
  { config }: RegionState,
  { name, ruleNames, updatedAt }: ConformancePack,
): ConformancePackComplianceScore {
  let compliant = 0;
  let all = 0;
  for (const ruleName of ruleNames) {
    for (const { compliance } of config.rules.get(ruleName)?.evaluations ??
      []) {
      compliant += compliance === 'COMPLIANT' ? 1 : 0;
      all += compliance === 'NOT_APPLICABLE' ? 0 : 1;
    }
  }
  return {
    ConformancePackName: name,
    Score:
      all === 0 ? 'INSUFFICIENT_DATA' : ((compliant / all) * 100).toFixed(2),
    LastUpdatedTime: updatedAt,
  };
}

/** Packs without data come last either way. */
function byScore(
  scores: ConformancePackComplianceScore[],
  order: string | undefined,
): ConformancePackComplianceScore[] {
  const direction = order === 'DESCENDING' ? -1 : 1;
  return [...scores].sort((a, b) => {
    const [left, right] = [Number(a.Score), Number(b.Score)];
    if (Number.isNaN(left) || Number.isNaN(right)) {
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    }
    return (left - right) * direction;
  });
}
