import { ExecutionStatus } from '@opsready/backstage-plugin-runbooks-common';

/** How an execution that runs at a provider may end or go on, whatever it did before. */
const AT_PROVIDER: readonly ExecutionStatus[] = [
  'succeeded',
  'failed',
  'timedOut',
  'cancelled',
  'rejected',
  'unknown',
];

/**
 * Where an execution may go from where it stands. What has ended stays as it is; what is `unknown` may be found again at
 * the provider, or be closed by a person.
 */
export const TRANSITIONS: Readonly<
  Record<ExecutionStatus, readonly ExecutionStatus[]>
> = {
  requested: [
    'awaitingApproval',
    'submitting',
    'cancelled',
    'rejected',
    'expired',
  ],
  awaitingApproval: ['requested', 'cancelled', 'rejected', 'expired'],
  submitting: ['running', 'failed', 'unknown'],
  running: ['waiting', 'stopping', ...AT_PROVIDER],
  waiting: ['running', 'stopping', ...AT_PROVIDER],
  // Back where the provider refused to stop it.
  stopping: ['running', 'waiting', ...AT_PROVIDER],
  unknown: [
    'running',
    'waiting',
    'stopping',
    ...AT_PROVIDER.filter(status => status !== 'unknown'),
  ],
  succeeded: [],
  failed: [],
  timedOut: [],
  cancelled: [],
  rejected: [],
  expired: [],
};

/** Whether an execution may go there from here. */
export function mayBecome(from: ExecutionStatus, to: ExecutionStatus): boolean {
  return TRANSITIONS[from].includes(to);
}
