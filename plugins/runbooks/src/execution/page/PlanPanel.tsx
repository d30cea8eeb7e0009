import { Panel } from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { PlanSummary } from '../actions';

/** Exactly what runs, or would. */
export function PlanPanel(props: { execution: Execution }) {
  const { execution } = props;
  const { launchedAt, outside } = execution.execution;
  const title =
    launchedAt === undefined && !outside ? 'What would run' : 'What runs';
  return (
    <Panel title={title}>
      <PlanSummary execution={execution} />
    </Panel>
  );
}
