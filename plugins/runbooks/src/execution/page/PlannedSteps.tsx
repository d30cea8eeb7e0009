import { Panel } from '@opsready/backstage-plugin-opsready-react';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { StepList } from '../../plan';

/** The steps as the document has them, before any of them has begun. */
export function PlannedSteps(props: { plan: ExecutionPlan }) {
  const { steps } = props.plan;
  if (steps.length === 0) {
    return null;
  }
  return (
    <Panel title="Steps">
      <StepList steps={steps} />
    </Panel>
  );
}
