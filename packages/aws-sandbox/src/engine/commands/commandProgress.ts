import {
  isInvocationFinished,
  type InvocationStatus,
  type StoredCommand,
} from '../../state';

/** A command as it is at a moment. */
export interface CommandStanding extends InvocationStatus {
  targetCount: number;
  completedCount: number;
  errorCount: number;
  deliveryTimedOutCount: number;
}

/** What the invocations of a command come to. */
export function standingOf(command: StoredCommand, now: Date): CommandStanding {
  const statuses = command.invocations.map(({ status }) => status.at(now));
  const counts = {
    targetCount: statuses.length,
    completedCount: statuses.filter(isInvocationFinished).length,
    errorCount: statuses.filter(isError).length,
    deliveryTimedOutCount: statuses.filter(isUndelivered).length,
  };
  return { ...summarise(command, statuses, counts.errorCount, now), ...counts };
}

function summarise(
  { errorLimit, cancelledAt }: StoredCommand,
  statuses: InvocationStatus[],
  errorCount: number,
  now: Date,
): InvocationStatus {
  if (statuses.length === 0) {
    return { status: 'Success', details: 'NoInstancesInTag' };
  }
  const isCancelled = cancelledAt !== undefined && cancelledAt <= now;
  if (!statuses.every(isInvocationFinished)) {
    if (isCancelled) {
      return both('Cancelling');
    }
    return both(
      statuses.every(({ status }) => status === 'Pending')
        ? 'Pending'
        : 'InProgress',
    );
  }
  if (isCancelled && statuses.some(({ status }) => status === 'Cancelled')) {
    return both('Cancelled');
  }
  if (errorCount > errorLimit) {
    return both('Failed');
  }
  if (statuses.every(({ status }) => status === 'Success')) {
    return both('Success');
  }
  if (statuses.every(isUndelivered)) {
    return { status: 'TimedOut', details: 'DeliveryTimedOut' };
  }
  return { status: 'Failed', details: 'Incomplete' };
}

function both(status: InvocationStatus['status']): InvocationStatus {
  return { status, details: status };
}

function isError({ status, details }: InvocationStatus): boolean {
  return status === 'Failed' || details === 'ExecutionTimedOut';
}

function isUndelivered({ details }: InvocationStatus): boolean {
  return details === 'DeliveryTimedOut';
}
