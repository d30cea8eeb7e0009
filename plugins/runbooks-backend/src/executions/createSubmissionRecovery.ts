import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Clock,
  GivenUp,
  SubmissionRecovery,
} from '@opsready/backstage-plugin-opsready-node';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { ExecutionRow } from './ExecutionRow';
import { StartAttempt } from './StartAttempt';
import * as messages from './submissionMessages';

/** AWS does not say how long it knows a token. */
const LIMITS = { mostAttempts: 5, longestMs: 15 * 60_000 };

/** Settles executions that were left in `submitting`. */
export function createSubmissionRecovery(options: {
  knex: Knex;
  attempt: StartAttempt;
  executors: ReadonlyMap<string, RunbookExecutor>;
  clock: Clock;
  logger: LoggerService;
  /** Leases are on real time. */
  realTime?: () => number;
}): SubmissionRecovery<ExecutionRow, { providerId: string }> {
  const { attempt, executors } = options;
  const executorOf = ({ executor_id }: ExecutionRow) =>
    executors.get(executor_id);
  return new SubmissionRecovery({
    ...options,
    ...LIMITS,
    table: 'executions',
    settling: {
      find: async (execution, { signal }) => {
        const executor = executorOf(execution);
        if (!executor) {
          throw new Error('its executor is not installed.');
        }
        return executor.find({
          executionId: execution.id,
          plan: JSON.parse(execution.plan),
          since: new Date(execution.submitted_at ?? execution.requested_at),
          signal,
        });
      },
      adopt: (execution, { providerId }) =>
        attempt.adopt(execution, providerId),
      maySendAgain: execution => executorOf(execution)?.resubmit !== 'never',
      send: (execution, lease) => attempt.run(execution, lease),
      giveUp: (execution, lease, why) =>
        attempt.giveUp(
          execution,
          lease,
          messageOf(executorOf(execution), execution, why),
        ),
    },
  });
}

function messageOf(
  executor: RunbookExecutor | undefined,
  execution: ExecutionRow,
  why: GivenUp,
): string {
  if (why.reason === 'notAsked' || !executor) {
    return messages.notAsked(
      executor,
      execution,
      why.reason === 'notAsked' ? why.error : undefined,
    );
  }
  return why.reason === 'neverAgain'
    ? messages.neverAgain(executor, execution)
    : messages.triedEnough(executor, execution);
}
