import { ActionStatus } from '@opsready/backstage-plugin-oncall-common';

/**
 * Where an action may go from where it stands. What has ended stays as it is; what is `unknown` may be found at the provider
 * after all, or be closed by a person.
 */
const TRANSITIONS: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  requested: ['submitting', 'failed'],
  submitting: ['done', 'failed', 'unknown'],
  unknown: ['done', 'failed'],
  done: [],
  failed: [],
};

/** Whether an action may go there from here. */
export function mayBecome(from: ActionStatus, to: ActionStatus): boolean {
  return TRANSITIONS[from].includes(to);
}

/** Whether nobody works on an action of this status any more. */
export function isSettled(status: ActionStatus): boolean {
  return status !== 'requested' && status !== 'submitting';
}
