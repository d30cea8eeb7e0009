import { AwsFault } from '../../../protocols';
import {
  after,
  type RegionState,
  type StoredCommand,
  type StoredInvocation,
} from '../../../state';

/** How long it takes until invocations of a new command are seen. */
const HIDDEN_SECONDS = 0.5;

/** Whether the parts of a command are seen yet: AWS knows the command itself a moment earlier. */
export function areInvocationsKnown(
  { requestedAt }: StoredCommand,
  now: Date,
): boolean {
  return now >= after(requestedAt, HIDDEN_SECONDS);
}

/** A command on an instance. Throws where there is none, or not yet. */
export function findInvocation(
  region: RegionState,
  commandId: string,
  instanceId: string,
  now: Date,
): { command: StoredCommand; invocation: StoredInvocation } {
  const command = region.commands.commands.get(commandId);
  const invocation = command?.invocations.find(
    candidate => candidate.instanceId === instanceId,
  );
  if (!command || !invocation || !areInvocationsKnown(command, now)) {
    throw new AwsFault(
      'InvocationDoesNotExist',
      `An invocation of command ${commandId} on ${instanceId} does not exist.`,
    );
  }
  return { command, invocation };
}
