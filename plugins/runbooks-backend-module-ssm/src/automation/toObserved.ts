import {
  AutomationExecution,
  AutomationExecutionMetadata,
} from '@aws-sdk/client-ssm';
import {
  ObservedExecution,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { StepApproval } from './approvals';
import { executionStatus } from './statuses';

type Shown = AutomationExecutionMetadata | AutomationExecution;

/** An execution as AWS shows it, in our words. Pure. */
export function toObserved(
  shown: Shown,
  options: {
    target: RunbookTarget;
    executionId?: string;
    approval?: StepApproval;
  },
): ObservedExecution {
  const { target, executionId } = options;
  const { account, region, environment } = target;
  const { FailureMessage, ExecutionStartTime, ExecutionEndTime } = shown;
  const waitingFor = waitingOf(shown, options.approval);
  return {
    providerId: shown.AutomationExecutionId!,
    ...(executionId && { executionId }),
    status: statusOf(shown),
    documentName: shown.DocumentName ?? '',
    ...(shown.DocumentVersion && { documentVersion: shown.DocumentVersion }),
    place: { account, region, ...(environment && { environment }) },
    ...(ExecutionStartTime && { startedAt: ExecutionStartTime.toISOString() }),
    ...(ExecutionEndTime && { finishedAt: ExecutionEndTime.toISOString() }),
    ...(FailureMessage && { message: FailureMessage }),
    ...(waitingFor && { waitingFor }),
  };
}

/** Steps that wait for AWS itself (a sleep, a property) do not wait for anybody. */
export function statusOf({
  AutomationExecutionStatus: status,
  CurrentAction,
}: Shown): ObservedExecution['status'] {
  const known = executionStatus(status);
  return known === 'waiting' && waitsByItself(status, CurrentAction)
    ? 'running'
    : known;
}

function waitsByItself(status: string | undefined, action?: string): boolean {
  return (
    status === 'Waiting' &&
    action !== undefined &&
    action !== 'aws:approve' &&
    action !== 'aws:pause'
  );
}

function waitingOf(
  shown: Shown,
  approval: StepApproval | undefined,
): ObservedExecution['waitingFor'] {
  if (statusOf(shown) !== 'waiting') {
    return undefined;
  }
  const { CurrentAction, CurrentStepName: stepName = '' } = shown;
  if (shown.AutomationExecutionStatus === 'PendingChangeCalendarOverride') {
    return {
      kind: 'calendar',
      stepName,
      message:
        'A change calendar in AWS is closed. Somebody has to override it in AWS.',
      canSignal: false,
    };
  }
  if (CurrentAction === 'aws:pause') {
    return {
      kind: 'pause',
      stepName,
      message: `Step '${stepName}' waits until somebody resumes it.`,
      canSignal: true,
    };
  }
  return {
    kind: 'approval',
    stepName: approval?.stepName ?? stepName,
    message: approvalMessage(stepName, approval),
    ...(approval && { approvers: approval.approvers }),
    canSignal: approval?.canSignal ?? false,
  };
}

function approvalMessage(
  stepName: string,
  approval: StepApproval | undefined,
): string {
  const asks = approval?.message ? ` It asks: ${approval.message}` : '';
  return approval && !approval.canSignal
    ? `Step '${stepName}' waits for an approval that is given in AWS, by: ${approval.approvers.join(', ')}.${asks}`
    : `Step '${stepName}' waits for an approval.${asks}`;
}
