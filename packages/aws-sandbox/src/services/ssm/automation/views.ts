import type {
  AutomationExecution,
  AutomationExecutionMetadata,
  AutomationExecutionStatus,
  ProgressCounters,
  StepExecution,
} from '@aws-sdk/client-ssm';
import {
  isFinished,
  type StoredExecution,
  type StoredStep,
} from '../../../state';

/** GetAutomationExecution shows so many steps; DescribeAutomationStepExecutions shows all. */
export const MAX_STEPS_SHOWN = 20;

/** What GetAutomationExecution answers. */
export function toExecution(execution: StoredExecution): AutomationExecution {
  const steps = stepsInOrder(execution);
  const isTruncated = steps.length > MAX_STEPS_SHOWN;
  const { LogFile: _, AutomationType: __, ...shared } = toMetadata(execution);
  return {
    ...shared,
    StepExecutions: steps.slice(0, MAX_STEPS_SHOWN).map(toStepExecution),
    StepExecutionsTruncated: isTruncated,
    Parameters: execution.parameters,
    TargetLocations: execution.targetLocations,
    ProgressCounters: countersOf(execution),
    Variables: execution.variables,
  };
}

/** What DescribeAutomationExecutions lists. */
export function toMetadata(
  execution: StoredExecution,
): AutomationExecutionMetadata {
  const current = currentStep(execution);
  return {
    AutomationExecutionId: execution.id,
    DocumentName: execution.documentName,
    DocumentVersion: execution.version.version,
    AutomationExecutionStatus: execution.status as AutomationExecutionStatus,
    ExecutionStartTime: execution.startedAt,
    ExecutionEndTime: execution.endedAt,
    ExecutedBy: execution.executedBy,
    LogFile: '',
    Outputs: execution.outputs,
    Mode: execution.mode,
    ParentAutomationExecutionId: execution.parentId,
    CurrentStepName: current?.name,
    CurrentAction: current?.action,
    FailureMessage: execution.failureMessage,
    TargetParameterName: execution.targetParameterName,
    Targets: execution.targets,
    TargetMaps: execution.targetMaps,
    ResolvedTargets: {
      ParameterValues: execution.resolvedTargets?.slice(0, 50) ?? [],
      Truncated: (execution.resolvedTargets?.length ?? 0) > 50,
    },
    MaxConcurrency: execution.maxConcurrency,
    MaxErrors: execution.maxErrors,
    Target: execution.target,
    AutomationType: execution.type,
  };
}

export function toStepExecution(step: StoredStep): StepExecution {
  return {
    StepName: step.name,
    Action: step.action,
    TimeoutSeconds: step.timeoutSeconds,
    OnFailure: step.onFailure,
    MaxAttempts: step.maxAttempts,
    ExecutionStartTime: step.startedAt,
    ExecutionEndTime: step.endedAt,
    StepStatus: step.status as AutomationExecutionStatus,
    ResponseCode: codeOf(step),
    Inputs: step.inputs,
    Outputs: step.outputs,
    FailureMessage: step.failureMessage,
    FailureDetails: step.failureDetails,
    StepExecutionId: step.id,
    OverriddenParameters: {},
    IsEnd: step.isEnd,
    IsCritical: step.isCritical,
    NextStep: step.nextStep,
    Targets: step.targets,
    TargetLocation: step.targetLocation,
    ParentStepDetails: step.parent,
  };
}

/** Steps as they started; those that did not come last, as the document has them. */
export function stepsInOrder({ steps }: StoredExecution): StoredStep[] {
  const timeOf = ({ startedAt }: StoredStep) =>
    startedAt?.getTime() ?? Infinity;
  return [...steps].sort((a, b) => {
    const [one, other] = [timeOf(a), timeOf(b)];
    return one === other ? 0 : one - other;
  });
}

/** The step that runs or waits, the innermost of a loop. */
export function currentStep(
  execution: StoredExecution,
): StoredStep | undefined {
  return isFinished(execution)
    ? undefined
    : execution.steps.findLast(({ status }) =>
        ['InProgress', 'Waiting'].includes(status),
      );
}

function countersOf({ steps }: StoredExecution): ProgressCounters {
  const count = (status: string) =>
    steps.filter(step => step.status === status).length;
  return {
    TotalSteps: steps.length,
    SuccessSteps: count('Success'),
    FailedSteps: count('Failed'),
    CancelledSteps: count('Cancelled'),
    TimedOutSteps: count('TimedOut'),
  };
}

function codeOf({ status }: StoredStep): string | undefined {
  if (status === 'Success') {
    return '0';
  }
  return status === 'Failed' || status === 'TimedOut' ? '-1' : undefined;
}
