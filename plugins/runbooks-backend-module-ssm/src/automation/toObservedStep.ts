import { StepExecution } from '@aws-sdk/client-ssm';
import { ObservedStep } from '@opsready/backstage-plugin-runbooks-node';
import { stepStatus } from './statuses';

const MAX_INPUT = 10_000;

/** A step as AWS shows it, in our words. Pure. */
export function toObservedStep(
  step: StepExecution,
  hasEnded: boolean,
): ObservedStep {
  const {
    StepName = '',
    StepExecutionId,
    Action,
    Inputs = {},
    Outputs = {},
    ParentStepDetails: parent,
    TargetLocation,
  } = step;
  const child =
    Action === 'aws:executeAutomation' ? Outputs.ExecutionId?.[0] : undefined;
  const place = placeOf(TargetLocation);
  const target = parent?.IteratorValue ?? targetOf(step);
  return {
    id: StepExecutionId ?? StepName,
    name: StepName,
    ...(Action && { action: Action }),
    status: stepStatus(step.StepStatus, hasEnded),
    ...timesOf(step),
    inputs: Object.entries(Inputs).map(([name, value]) => ({
      name,
      value: bounded(value),
    })),
    hasOutputs: Object.keys(Outputs).length > 0,
    ...messageOf(step),
    ...(parent?.StepExecutionId && { parentId: parent.StepExecutionId }),
    ...(parent?.Iteration !== undefined && { iteration: parent.Iteration }),
    ...(place && { place }),
    ...(target && { target }),
    ...(child && { childProviderId: child }),
  };
}

/** Scripts are inputs as well. */
function bounded(text: string): string {
  return text.length > MAX_INPUT ? `${text.slice(0, MAX_INPUT)} ...` : text;
}

function timesOf({ ExecutionStartTime, ExecutionEndTime }: StepExecution) {
  return {
    ...(ExecutionStartTime && { startedAt: ExecutionStartTime.toISOString() }),
    ...(ExecutionEndTime && { finishedAt: ExecutionEndTime.toISOString() }),
  };
}

function messageOf({ FailureMessage, WarningMessage }: StepExecution) {
  const message = FailureMessage ?? WarningMessage;
  return message ? { message } : {};
}

function placeOf(location: StepExecution['TargetLocation']) {
  const [account] = location?.Accounts ?? [];
  const [region] = location?.Regions ?? [];
  return account && region ? { account, region } : undefined;
}

function targetOf({ Targets = [] }: StepExecution): string | undefined {
  return Targets.flatMap(({ Values = [] }) => Values).join(', ') || undefined;
}
