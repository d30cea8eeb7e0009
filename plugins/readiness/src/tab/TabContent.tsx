import { Nothing } from '@opsready/backstage-plugin-opsready-react';
import { EntityReadiness } from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import { ClaimProblems } from '../results';
import { Facts } from './Facts';
import { ScorecardPanels } from './ScorecardPanels';
import { SourcesPanel } from './SourcesPanel';

/** The panels of the tab: what is claimed wrongly, each scorecard, the sources, the facts. */
export function TabContent(props: {
  readiness: EntityReadiness;
  definitions: Definitions;
  onReload(): void;
}) {
  const { readiness, definitions, onReload } = props;
  return (
    <>
      <ClaimProblems problems={readiness.claimProblems} />
      {!readiness.evaluated && (
        <Nothing title="Not evaluated yet">
          This entity is new here. It is judged as soon as its sources, listed
          below, were read for the first time. Look again in a few minutes.
        </Nothing>
      )}
      {readiness.evaluated && readiness.scorecards.length === 0 && (
        <Nothing title="No scorecard judges this entity">
          Scorecards choose entities by kind, type and lifecycle. If this one
          should be judged, ask the owner of a scorecard to widen its filter.
        </Nothing>
      )}
      {readiness.scorecards.map(result => (
        <ScorecardPanels
          key={result.scorecardId}
          result={result}
          readiness={readiness}
          definitions={definitions}
        />
      ))}
      <SourcesPanel readiness={readiness} onReload={onReload} />
      <Facts entityRef={readiness.entityRef} />
    </>
  );
}
