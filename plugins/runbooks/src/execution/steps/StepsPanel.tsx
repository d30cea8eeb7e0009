import { Button } from '@backstage/ui';
import { Panel } from '@opsready/backstage-plugin-opsready-react';
import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';
import { progressOf } from './progressOf';
import { StepNodes } from './StepNodes';
import { stepTree } from './stepTree';

/** Every step with its status, how long it took, what went in and, on demand, what came out. */
export function StepsPanel(props: {
  executionId: string;
  steps: readonly ExecutionStep[];
  totalSteps: number;
  /** The server's clock. */
  now: string;
  onMore(): void;
}) {
  const { executionId, steps, totalSteps, now, onMore } = props;
  return (
    <Panel title="Steps" aside={progressOf(steps)}>
      {steps.length === 0 ? (
        <p>No step has begun yet. They appear here by themselves.</p>
      ) : (
        <StepNodes
          label="Steps"
          nodes={stepTree(steps)}
          executionId={executionId}
          now={now}
        />
      )}
      {steps.length < totalSteps && (
        <div>
          <Button size="small" variant="secondary" onPress={onMore}>
            {`Show more steps (${steps.length.toLocaleString('en-US')} of ${totalSteps.toLocaleString('en-US')} shown)`}
          </Button>
        </div>
      )}
    </Panel>
  );
}
