import { ExecutionStatus } from './api';

/** Ended, for good. @public */
export const FINISHED_STATUSES: readonly ExecutionStatus[] = [
  'succeeded',
  'failed',
  'timedOut',
  'cancelled',
  'rejected',
  'expired',
];

/** At the provider, or on its way there: followed until it ends. @public */
export const FOLLOWED_STATUSES: readonly ExecutionStatus[] = [
  'submitting',
  'running',
  'waiting',
  'stopping',
];

/**
 * Keeps others of the same entity and runbook from starting. `unknown` does until a person closes it: nobody can say
 * that it does not run.
 *
 * @public
 */
export const ACTIVE_STATUSES: readonly ExecutionStatus[] = [
  'requested',
  'awaitingApproval',
  ...FOLLOWED_STATUSES,
  'unknown',
];

/** Whether it ended. @public */
export function isFinished(status: ExecutionStatus): boolean {
  return FINISHED_STATUSES.includes(status);
}
