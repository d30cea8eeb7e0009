import type {
  Command,
  CommandInvocation,
  CommandPlugin,
} from '@aws-sdk/client-ssm';
import { standingOf } from '../../../engine/commands/commandProgress';
import {
  after,
  isInvocationFinished,
  type StoredCommand,
  type StoredInvocation,
} from '../../../state';

/** How much of the output a list shows. */
const LISTED_OUTPUT = 2_500;

/** The time in which an agent starts and finishes adds to what delivery may take. */
const EXECUTION_SECONDS = 3600;

/** A command as SendCommand and ListCommands show it. */
export function describeCommand(command: StoredCommand, now: Date): Command {
  const standing = standingOf(command, now);
  return {
    CommandId: command.id,
    DocumentName: command.documentName,
    DocumentVersion: command.documentVersion,
    Comment: command.comment,
    ExpiresAfter: after(
      command.requestedAt,
      command.timeoutSeconds + EXECUTION_SECONDS,
    ),
    Parameters: command.parameters,
    InstanceIds: command.instanceIds,
    Targets: command.targets,
    RequestedDateTime: command.requestedAt,
    Status: standing.status,
    StatusDetails: standing.details,
    MaxConcurrency: command.maxConcurrency,
    MaxErrors: command.maxErrors,
    TargetCount: standing.targetCount,
    CompletedCount: standing.completedCount,
    ErrorCount: standing.errorCount,
    DeliveryTimedOutCount: standing.deliveryTimedOutCount,
    TimeoutSeconds: command.timeoutSeconds,
  };
}

/** A command on one instance as ListCommandInvocations shows it. */
export function describeInvocation(
  command: StoredCommand,
  invocation: StoredInvocation,
  now: Date,
  withDetails: boolean,
): CommandInvocation {
  const { status, details } = invocation.status.at(now);
  return {
    CommandId: command.id,
    InstanceId: invocation.instanceId,
    InstanceName: invocation.instanceName,
    Comment: command.comment,
    DocumentName: command.documentName,
    DocumentVersion: command.documentVersion,
    RequestedDateTime: command.requestedAt,
    Status: status,
    StatusDetails: details,
    CommandPlugins: withDetails
      ? command.plugins.map(name => describePlugin(invocation, name, now))
      : [],
  };
}

/** What is seen of an invocation's course: nothing of its output before it ends, nor where it never ran. */
export function courseOf(invocation: StoredInvocation, now: Date) {
  const current = invocation.status.at(now);
  const startedAt = invocation.status.firstMoment(
    ({ status }) => status === 'InProgress',
  );
  const hasStarted = startedAt !== undefined && startedAt <= now;
  const hasFinished = isInvocationFinished(current);
  const hasOutput = ['Success', 'Failed'].includes(current.status);
  return {
    ...current,
    startedAt: hasStarted ? startedAt : undefined,
    finishedAt: hasFinished ? invocation.status.lastChange() : undefined,
    stdout: hasOutput ? invocation.stdout : '',
    stderr: hasOutput ? invocation.stderr : '',
    responseCode: hasOutput ? invocation.responseCode : -1,
  };
}

function describePlugin(
  invocation: StoredInvocation,
  name: string,
  now: Date,
): CommandPlugin {
  const course = courseOf(invocation, now);
  return {
    Name: name,
    Status: course.status === 'Cancelling' ? 'InProgress' : course.status,
    StatusDetails: course.details,
    ResponseCode: course.responseCode,
    ResponseStartDateTime: course.startedAt,
    ResponseFinishDateTime: course.finishedAt,
    Output: `${course.stdout}${course.stderr}`.slice(0, LISTED_OUTPUT),
  };
}
