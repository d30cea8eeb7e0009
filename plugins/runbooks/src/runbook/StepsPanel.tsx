import { counted, Panel } from '@opsready/backstage-plugin-opsready-react';
import { RunbookDetail } from '@opsready/backstage-plugin-runbooks-common';
import { StepList } from '../plan';

/** The steps in order, with where each leads. */
export function StepsPanel(props: { detail: RunbookDetail }) {
  const { steps } = props.detail;
  if (steps.length === 0) {
    return null;
  }
  return (
    <Panel title={counted(steps.length, 'step')}>
      <StepList steps={steps} />
    </Panel>
  );
}
