import { Nothing, Panel } from '@opsready/backstage-plugin-opsready-react';
import {
  EntityReadiness,
  ScorecardResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import { CountMarks } from '../marks';
import { checksOf, Reasons, ScoreLine } from '../results';
import { LevelDemands } from './LevelDemands';
import { MendFirst } from './MendFirst';
import { SectionPanel } from './SectionPanel';

/** One scorecard: where the entity stands, what each level demands, and every section. */
export function ScorecardPanels(props: {
  result: ScorecardResult;
  readiness: EntityReadiness;
  definitions: Definitions;
}) {
  const { result, readiness, definitions } = props;
  const scorecard = definitions.scorecards.get(result.scorecardId);
  if (!scorecard) {
    return (
      <Nothing title={`Scorecard ${result.scorecardId} is no longer there`}>
        The backend judged this entity by a scorecard that it no longer lists.
        The next evaluation removes it.
      </Nothing>
    );
  }
  return (
    <>
      <Panel
        title={scorecard.title}
        aside={<CountMarks counts={result.counts} />}
      >
        <ScoreLine result={result} />
        <Reasons reasons={result.reasons} />
        <MendFirst
          result={result}
          checks={checksOf(scorecard, readiness.checks)}
        />
        <LevelDemands
          scorecard={scorecard}
          result={result}
          checks={readiness.checks}
        />
      </Panel>
      {scorecard.sections.map(section => (
        <SectionPanel
          key={section.id}
          section={section}
          result={result.sections.find(({ id }) => id === section.id)}
          readiness={readiness}
          definitions={definitions}
        />
      ))}
    </>
  );
}
