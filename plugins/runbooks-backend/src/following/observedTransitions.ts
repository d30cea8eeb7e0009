import { isFinished } from '@opsready/backstage-plugin-runbooks-common';
import { ObservedExecution } from '@opsready/backstage-plugin-runbooks-node';
import { adoption } from '../executions/adoption';
import { ExecutionChanges, ExecutionRow } from '../executions/ExecutionRow';
import { Transition } from '../executions/ExecutionStore';
import { maskKnown, maskText } from '../masking';
import { withoutNul } from './withoutNul';

/** What a follower has to know of an execution to see what is new. */
export type FollowedRow = Pick<
  ExecutionRow,
  | 'id'
  | 'status'
  | 'provider_id'
  | 'started_at'
  | 'message'
  | 'waiting_for'
  | 'outside'
  | 'has_secrets'
  | 'runbook_id'
>;

/** What differs between what is stored and what the provider shows. */
export interface Difference {
  transitions: Transition[];
  /** Changes within the same status. */
  changes?: ExecutionChanges;
}

/** What the provider shows of an execution, as changes of what is stored. Pure. */
export function observedTransitions(options: {
  row: FollowedRow;
  observed: ObservedExecution;
  /** Texts that must not be seen. */
  secrets: readonly string[];
  now: string;
}): Difference {
  const { row, observed, secrets, now } = options;
  const adopted = row.provider_id === null;
  const transitions = adopted
    ? [
        adoption({
          execution: row,
          providerId: observed.providerId,
          startedAt: observed.startedAt ?? now,
        }),
      ]
    : [];
  const from = adopted ? 'running' : row.status;
  if (
    row.has_secrets &&
    !observed.parameters &&
    observed.status !== 'unknown'
  ) {
    // What it says may hold a secret that is not known yet: it is read with its details the next time.
    return { transitions };
  }
  const said = saidBy(observed, text => maskKnown(maskText(text), secrets));
  // It was asked to stop; until it has, the provider shows that it runs.
  const stopping = from === 'stopping' && !isFinished(observed.status);
  if (isFinished(from) || (stopping && observed.status !== 'unknown')) {
    return { transitions };
  }
  if (from === observed.status) {
    // What was said about this status before stays, unless there is something new to say.
    const was = adopted ? { message: null, waiting_for: null } : row;
    const changes = {
      message: said.message ?? was.message,
      waiting_for: said.waiting_for,
    };
    return changes.message === was.message &&
      changes.waiting_for === was.waiting_for
      ? { transitions }
      : { transitions, changes };
  }
  transitions.push({
    id: row.id,
    from: [from],
    to: observed.status,
    set: {
      ...said,
      ...(observed.startedAt && { started_at: observed.startedAt }),
      ...(isFinished(observed.status) && {
        finished_at: observed.finishedAt ?? now,
        // Those from outside are many, and their steps seldom looked at.
        steps_due: !row.outside,
      }),
    },
  });
  return { transitions };
}

function saidBy(
  observed: ObservedExecution,
  masked: (text: string) => string,
): Pick<ExecutionRow, 'message' | 'waiting_for'> {
  const { waitingFor, status } = observed;
  const message =
    status === 'unknown'
      ? (observed.message ??
        `The provider has no execution ${observed.providerId} any more: it was deleted there, and nobody can say how it ended. ` +
          'Close it and say what became of it.')
      : (observed.message ?? waitingFor?.message);
  return withoutNul({
    message: message === undefined ? null : masked(message),
    waiting_for:
      waitingFor && status === 'waiting'
        ? JSON.stringify({
            ...waitingFor,
            message: masked(waitingFor.message),
          })
        : null,
  });
}
