import { AutomationExecution, StepExecution } from '@aws-sdk/client-ssm';
import {
  ObservedExecution,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { ExecutorOptions } from '../launch/ownResources';
import { readApproval } from './approvals';
import {
  allSteps,
  AutomationReading,
  getExecution,
  listExecutions,
} from './listExecutions';
import { executionStatus, isEnded } from './statuses';
import { statusOf, toObserved } from './toObserved';
import { toObservedStep } from './toObservedStep';

/** One execution with all of its steps and children. Throws `SourceError`. */
export async function observeDetails(
  { settings }: Pick<ExecutorOptions, 'settings'>,
  reading: AutomationReading,
  options: { target: RunbookTarget; providerId: string; executionId?: string },
): Promise<ObservedExecution> {
  const { target, providerId, executionId } = options;
  const execution = await getExecution(reading, providerId);
  const steps = await allSteps(reading, execution);
  const waitingStep = steps.findLast(
    ({ Action, StepStatus }) =>
      Action === 'aws:approve' && StepStatus === 'Waiting',
  );
  const hasEnded = isEnded(statusOf(execution));
  const children = hasChildren(execution)
    ? await readChildren(reading, providerId, steps)
    : undefined;
  return {
    ...toObserved(execution, {
      target,
      executionId,
      approval:
        waitingStep &&
        readApproval(waitingStep, settings.launch.accounts.get(target.account)),
    }),
    parameters: execution.Parameters ?? {},
    steps: steps.map(step => toObservedStep(step, hasEnded)),
    ...(children && { children }),
  };
}

/** Runs over several targets or places have one child for each, and a step may run another document. */
function hasChildren({
  Targets = [],
  TargetMaps = [],
  TargetLocations = [],
  StepExecutions = [],
}: AutomationExecution): boolean {
  return (
    Targets.length + TargetMaps.length + TargetLocations.length > 0 ||
    StepExecutions.some(({ Action }) => Action === 'aws:executeAutomation')
  );
}

/** Children of its own account and Region are listed; those elsewhere are told by the step that started them. */
async function readChildren(
  reading: AutomationReading,
  parentId: string,
  steps: StepExecution[],
): Promise<NonNullable<ObservedExecution['children']>> {
  const children: NonNullable<ObservedExecution['children']> = [];
  const list = listExecutions(reading, [
    { key: 'ParentExecutionId', values: [parentId] },
  ]);
  for await (const child of list) {
    const { Target, FailureMessage, AutomationExecutionId } = child;
    children.push({
      providerId: AutomationExecutionId!,
      status: statusOf(child),
      place: { account: reading.account, region: reading.region },
      ...(Target && { target: Target }),
      ...(FailureMessage && { message: FailureMessage }),
    });
  }
  const listed = new Set(children.map(({ providerId }) => providerId));
  for (const step of steps) {
    const { childProviderId, place, message } = toObservedStep(step, false);
    if (childProviderId && place && !listed.has(childProviderId)) {
      children.push({
        providerId: childProviderId,
        status: executionStatus(step.StepStatus),
        place,
        ...(message && { message }),
      });
    }
  }
  return children;
}
