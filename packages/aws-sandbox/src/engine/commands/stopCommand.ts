import { after, isInvocationFinished, type StoredCommand } from '../../state';

/** How long an agent takes to stop what it runs. */
const STOPPING_SECONDS = 2;

/** Cancels a command on some of its instances, or on all: what waits is cancelled at once, what runs soon after. */
export function stopCommand(
  command: StoredCommand,
  now: Date,
  instanceIds?: string[],
): void {
  for (const { instanceId, status } of command.invocations) {
    const current = status.at(now);
    const isMeant = !instanceIds?.length || instanceIds.includes(instanceId);
    if (!isMeant || isInvocationFinished(current)) {
      continue;
    }
    if (current.status === 'Pending') {
      status.set(now, { status: 'Cancelled', details: 'Cancelled' });
      continue;
    }
    status.set(now, { status: 'Cancelling', details: 'Cancelling' });
    status.set(after(now, STOPPING_SECONDS), {
      status: 'Cancelled',
      details: 'Cancelled',
    });
  }
  command.cancelledAt ??= now;
}
