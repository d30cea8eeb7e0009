import { Command, CommandInvocation, CommandPlugin } from '@aws-sdk/client-ssm';
import {
  ExecutionStatus,
  StepStatus,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  ObservedExecution,
  ObservedStep,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { readComment } from './commandMark';

const COMMAND: Readonly<Record<string, ExecutionStatus>> = {
  Cancelling: 'stopping',
  Success: 'succeeded',
  Failed: 'failed',
  TimedOut: 'timedOut',
  Cancelled: 'cancelled',
};

const STEP: Readonly<Record<string, StepStatus>> = {
  Pending: 'pending',
  Delayed: 'pending',
  Success: 'succeeded',
  Failed: 'failed',
  TimedOut: 'timedOut',
  Cancelled: 'cancelled',
};

/** A command as AWS shows it, in our words. Pure. */
export function toObservedCommand(
  command: Command,
  options: {
    target: RunbookTarget;
    executionId?: string;
    invocations?: CommandInvocation[];
  },
): ObservedExecution {
  const { target, invocations } = options;
  const { account, region, environment } = target;
  const executionId = options.executionId ?? readComment(command.Comment);
  const status = commandStatus(command.Status);
  const finishedAt = invocations && finishedAtOf(status, invocations);
  const { DocumentVersion, RequestedDateTime } = command;
  return {
    providerId: command.CommandId!,
    ...(executionId && { executionId }),
    status,
    documentName: command.DocumentName ?? '',
    ...(DocumentVersion && { documentVersion: DocumentVersion }),
    place: { account, region, ...(environment && { environment }) },
    ...(RequestedDateTime && { startedAt: RequestedDateTime.toISOString() }),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
    ...messageOf(command, status),
    parameters: command.Parameters ?? {},
    ...(invocations && { steps: invocations.flatMap(stepsOf) }),
  };
}

/** Whether AWS shows it as ended. */
export function hasEnded({ Status }: Command): boolean {
  return !isOpen(commandStatus(Status));
}

function isOpen(status: ExecutionStatus): boolean {
  return status === 'running' || status === 'stopping';
}

/** A status that is not known has not ended: nobody must take it for a result. */
function commandStatus(status = ''): ExecutionStatus {
  return Object.hasOwn(COMMAND, status) ? COMMAND[status] : 'running';
}

function stepStatus(status = ''): StepStatus {
  return Object.hasOwn(STEP, status) ? STEP[status] : 'running';
}

function messageOf(
  { StatusDetails, Status, TargetCount, ErrorCount }: Command,
  status: ExecutionStatus,
): { message?: string } {
  if (status !== 'failed' && status !== 'timedOut') {
    return {};
  }
  const details =
    StatusDetails && StatusDetails !== Status ? ` (${StatusDetails})` : '';
  return {
    message: `It did not succeed on ${ErrorCount ?? 'some'} of ${TargetCount ?? 'its'} machines${details}.`,
  };
}

/** Lists of commands do not show when they ended; their parts do. */
function finishedAtOf(
  status: ExecutionStatus,
  invocations: CommandInvocation[],
): Date | undefined {
  if (isOpen(status)) {
    return undefined;
  }
  const ends = invocations.flatMap(({ CommandPlugins = [] }) =>
    CommandPlugins.flatMap(
      ({ ResponseFinishDateTime }) => ResponseFinishDateTime ?? [],
    ),
  );
  return ends.sort((one, other) => one.getTime() - other.getTime()).at(-1);
}

/** One step for each machine, and within it one for each step of the document. */
function stepsOf(invocation: CommandInvocation): ObservedStep[] {
  const { InstanceId = '', InstanceName, CommandPlugins = [] } = invocation;
  const machine: ObservedStep = {
    id: InstanceId,
    name: InstanceName || InstanceId,
    status: stepStatus(invocation.Status),
    ...timesOf(CommandPlugins),
    inputs: [],
    hasOutputs: false,
    target: InstanceId,
    ...detailsOf(invocation),
  };
  return [
    machine,
    ...CommandPlugins.map(plugin => ({
      id: pluginStepId(InstanceId, plugin.Name ?? ''),
      name: plugin.Name ?? '',
      status: stepStatus(plugin.Status),
      ...timesOf([plugin]),
      inputs: [],
      hasOutputs: Boolean(plugin.Output),
      parentId: InstanceId,
      target: InstanceId,
      ...detailsOf(plugin),
    })),
  ];
}

const SEPARATOR = '/';

export function pluginStepId(instanceId: string, plugin: string): string {
  return `${instanceId}${SEPARATOR}${plugin}`;
}

export function readStepId(stepId: string): {
  instanceId: string;
  plugin?: string;
} {
  const [instanceId, ...plugin] = stepId.split(SEPARATOR);
  return plugin.length > 0
    ? { instanceId, plugin: plugin.join(SEPARATOR) }
    : { instanceId };
}

function timesOf(plugins: CommandPlugin[]) {
  const starts = plugins.flatMap(plugin => plugin.ResponseStartDateTime ?? []);
  const ends = plugins.flatMap(plugin => plugin.ResponseFinishDateTime ?? []);
  const byTime = (one: Date, other: Date) => one.getTime() - other.getTime();
  const [started] = starts.sort(byTime);
  const finished =
    ends.length === plugins.length ? ends.sort(byTime).at(-1) : undefined;
  return {
    ...(started && { startedAt: started.toISOString() }),
    ...(finished && { finishedAt: finished.toISOString() }),
  };
}

function detailsOf({
  Status,
  StatusDetails,
}: CommandInvocation | CommandPlugin): { message?: string } {
  return StatusDetails && Status && StatusDetails !== Status
    ? { message: StatusDetails }
    : {};
}
