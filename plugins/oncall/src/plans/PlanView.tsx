import {
  OutsideMarkdown,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { EntityIncidentPlan } from '@opsready/backstage-plugin-oncall-common';
import { FileProblems, FromWhere, ReviewText } from '../files';
import { useServerClock } from '../time';
import { MissingSections } from './MissingSections';
import { SeveritiesTable } from './SeveritiesTable';

/** The plan that holds: what it lacks, its severities first, then what it says in its order. */
export function PlanView(props: { plan: EntityIncidentPlan }) {
  const { plan } = props;
  const { state, source, title, review, severities, sections = [] } = plan;
  const now = useServerClock(plan.now);
  return (
    <>
      <FileProblems what="The incident plan" file={plan} />
      <MissingSections sections={plan.missing} />
      <Panel title={title ?? 'Incident plan'}>
        {source && <FromWhere source={source} state={state} now={now} />}
        {review && <ReviewText review={review} now={now} />}
      </Panel>
      {severities.length > 0 && (
        <Panel title="Severities">
          <SeveritiesTable severities={severities} />
        </Panel>
      )}
      {sections.map((section, index) => (
        // A plan may have two sections of one title.
        // eslint-disable-next-line react/no-array-index-key
        <Panel key={index} title={section.title}>
          <OutsideMarkdown content={section.markdown} />
        </Panel>
      ))}
    </>
  );
}
