import {
  EntityReadiness,
  ScorecardResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import { checksOf, checksToMendFirst, Reasons, ScoreLine } from '../results';
import { FirstThings } from './FirstThings';

/** One scorecard on the card. */
export function CardScorecard(props: {
  result: ScorecardResult;
  readiness: EntityReadiness;
  definitions: Definitions | undefined;
}) {
  const { result, readiness, definitions } = props;
  const scorecard = definitions?.scorecards.get(result.scorecardId);
  const checks = checksOf(scorecard, readiness.checks);
  return (
    <>
      <ScoreLine result={result} scorecardTitle={scorecard?.title} />
      <Reasons reasons={result.reasons} />
      <FirstThings
        checks={checksToMendFirst(result, checks)}
        definitions={definitions}
      />
    </>
  );
}
