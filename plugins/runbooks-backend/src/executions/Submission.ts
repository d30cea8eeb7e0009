import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Clock,
  leaseColumns,
  newSubmitLease,
} from '@opsready/backstage-plugin-opsready-node';
import { ExecutionStore } from './ExecutionStore';
import { StartAttempt } from './StartAttempt';

/**
 * Sends an execution to its provider: `submitting` is stored first, so that whatever dies after that is found.
 */
export class Submission {
  readonly #store: ExecutionStore;
  readonly #attempt: StartAttempt;
  readonly #clock: Clock;
  readonly #realTime: () => number;

  constructor(options: {
    store: ExecutionStore;
    attempt: StartAttempt;
    clock: Clock;
    /** Leases are on real time. */
    realTime?: () => number;
  }) {
    this.#store = options.store;
    this.#attempt = options.attempt;
    this.#clock = options.clock;
    this.#realTime = options.realTime ?? Date.now;
  }

  /**
   * Starts what was asked for. Where the answer is lost it returns as well: the execution is `submitting` then, and is
   * settled by whichever replica finds it.
   *
   * @throws ConflictError where it is not `requested` (any more), or not with the plan of this hash
   * @throws SourceError or InputError where the provider refused; the execution has `failed` then
   */
  async submit(options: {
    executionId: string;
    launchedBy: string;
    /** What was judged: an execution that is something else by now is not started. */
    planHash?: string;
  }): Promise<void> {
    const { executionId, launchedBy, planHash } = options;
    const lease = newSubmitLease(this.#realTime());
    const now = this.#clock.now().toISOString();
    const taken = await this.#store.transition({
      id: executionId,
      from: ['requested'],
      to: 'submitting',
      actor: launchedBy,
      set: {
        launched_by: launchedBy,
        launched_at: now,
        submitted_at: now,
        submit_attempts: 1,
        ...leaseColumns(lease),
      },
      where: planHash === undefined ? {} : { plan_hash: planHash },
    });
    const execution = await this.#store.get(executionId);
    if (!execution) {
      throw new NotFoundError(`No execution '${executionId}'`);
    }
    if (!taken) {
      throw new ConflictError(
        execution.status === 'requested'
          ? `Execution ${executionId} is no longer what was judged. Look at it again.`
          : `Execution ${executionId} is ${execution.status}: only one that is requested can be launched`,
      );
    }
    await this.#attempt.run(execution, lease);
  }
}
