import type { Run, StoredStep } from '../../state';
import { StepFailure } from '../StepFailure';
import type { ExecutionContext } from './ExecutionContext';

/** Runs what a step does until it is done, its time is up, or somebody cancels the execution or stops the step. */
export function* interruptible<Result>(
  context: ExecutionContext,
  step: StoredStep,
  options: { action: Run<Result>; timeoutSeconds: number },
): Run<Result> {
  const { world, execution } = context;
  const { action, timeoutSeconds } = options;
  const deadline = world.automation.time + timeoutSeconds * 1000;
  const isCancelled = () =>
    !context.isCleaningUp &&
    (execution.signals.stop === 'Cancel' ||
      // Nobody will come to end the wait of an execution that is to complete.
      (execution.signals.stop === 'Complete' && step.status === 'Waiting'));
  const isStopped = () => execution.signals.stoppedSteps.has(step.id);
  try {
    for (;;) {
      if (isCancelled()) {
        throw new StepFailure('Step was cancelled.', { status: 'Cancelled' });
      }
      if (isStopped()) {
        throw new StepFailure('Step was stopped.', { status: 'Cancelled' });
      }
      if (world.automation.time >= deadline) {
        throw new StepFailure(
          `Step timed out after ${timeoutSeconds} seconds.`,
          { status: 'TimedOut', type: 'Timeout' },
        );
      }
      const next = action.next();
      if (next.done) {
        return next.value;
      }
      const { until, ready } = next.value;
      yield {
        until: Math.min(until ?? deadline, deadline),
        ready: () => isCancelled() || isStopped() || Boolean(ready?.()),
      };
    }
  } finally {
    // Lets the action put away what it began, such as a command that still runs.
    action.return(undefined as never);
  }
}
