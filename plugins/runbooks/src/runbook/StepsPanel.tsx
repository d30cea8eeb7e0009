import {
  counted,
  More,
  Panel,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { RunbookDetail } from '@opsready/backstage-plugin-runbooks-common';
import { lazy, Suspense } from 'react';
import { StepList } from '../plan';

/** Brings a library for layout along. */
const StepGraph = lazy(() =>
  import('../graph').then(m => ({ default: m.StepGraph })),
);

/** The steps in order, with where each leads, and as a drawing on demand. */
export function StepsPanel(props: { detail: RunbookDetail }) {
  const { steps, runbook } = props.detail;
  if (steps.length === 0) {
    return null;
  }
  return (
    <Panel title={counted(steps.length, 'step')}>
      {runbook.format === 'ssmAutomation' && steps.length > 1 && (
        <More title="Draw the steps as a graph">
          <Suspense fallback={<Waiting what="the graph" lines={3} />}>
            <StepGraph steps={steps} />
          </Suspense>
        </More>
      )}
      <StepList steps={steps} />
    </Panel>
  );
}
