import {
  ExecutionStatus,
  StepStatus,
} from '@opsready/backstage-plugin-runbooks-common';

/** Statuses of executions that have not ended: as many as one filter takes. */
export const OPEN_STATUSES = [
  'Pending',
  'InProgress',
  'Waiting',
  'Cancelling',
  'PendingApproval',
  'Approved',
  'Scheduled',
  'RunbookInProgress',
  'PendingChangeCalendarOverride',
  'ChangeCalendarOverrideApproved',
] as const;

const EXECUTION: Readonly<Record<string, ExecutionStatus>> = {
  Waiting: 'waiting',
  PendingApproval: 'waiting',
  PendingChangeCalendarOverride: 'waiting',
  Cancelling: 'stopping',
  Success: 'succeeded',
  CompletedWithSuccess: 'succeeded',
  Failed: 'failed',
  CompletedWithFailure: 'failed',
  Exited: 'failed',
  TimedOut: 'timedOut',
  Cancelled: 'cancelled',
  Rejected: 'rejected',
  ChangeCalendarOverrideRejected: 'rejected',
};

const STEP: Readonly<Record<string, StepStatus>> = {
  Pending: 'pending',
  Scheduled: 'pending',
  Waiting: 'waiting',
  PendingApproval: 'waiting',
  Success: 'succeeded',
  Approved: 'succeeded',
  CompletedWithSuccess: 'succeeded',
  Failed: 'failed',
  Rejected: 'failed',
  CompletedWithFailure: 'failed',
  Exited: 'failed',
  TimedOut: 'timedOut',
  Cancelled: 'cancelled',
};

/** Where an execution stands. A status that is not known has not ended: nobody must take it for a result. */
export function executionStatus(status: string | undefined): ExecutionStatus {
  return lookUp(EXECUTION, status) ?? 'running';
}

/** Where a step stands; one that never came when its execution ended was skipped. */
export function stepStatus(
  status: string | undefined,
  hasEnded: boolean,
): StepStatus {
  const known = lookUp(STEP, status) ?? 'running';
  return hasEnded && known === 'pending' ? 'skipped' : known;
}

/** Whether an execution has ended, for good. */
export function isEnded(status: ExecutionStatus): boolean {
  return !['running', 'waiting', 'stopping'].includes(status);
}

function lookUp<TValue>(
  values: Readonly<Record<string, TValue>>,
  status = '',
): TValue | undefined {
  return Object.hasOwn(values, status) ? values[status] : undefined;
}
