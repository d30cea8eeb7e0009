import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Clock, SubmitLease } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { hastenFollowing } from '../following/hastenFollowing';
import { adoption, removeTwin } from './adoption';
import { clientTokenOf } from './clientTokenOf';
import { ExecutionRow } from './ExecutionRow';
import { ExecutionStore } from './ExecutionStore';
import { isRefusal, nameOf } from './refusals';
import * as messages from './submissionMessages';
import { withoutSecrets } from './withoutSecrets';

/** Opens what a launch sealed, for the start. */
export type Unseal = (execution: ExecutionRow) => JsonObject;

/**
 * One attempt to start an execution under a lease, and what follows from its answer. Called after `submitting` was stored.
 */
export class StartAttempt {
  readonly #knex: Knex;
  readonly #store: ExecutionStore;
  readonly #executors: ReadonlyMap<string, RunbookExecutor>;
  readonly #unseal: Unseal;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #realTime: () => number;

  constructor(options: {
    knex: Knex;
    store: ExecutionStore;
    executors: ReadonlyMap<string, RunbookExecutor>;
    unseal: Unseal;
    clock: Clock;
    logger: LoggerService;
    /** Leases are on real time. */
    realTime?: () => number;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#executors = options.executors;
    this.#unseal = options.unseal;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#realTime = options.realTime ?? Date.now;
  }

  /**
   * Sends the start. `submit_attempts` counts this attempt as well. A lost answer leaves the execution in `submitting`, for recovery.
   *
   * @throws what the provider refused it with, after that was stored
   */
  async run(execution: ExecutionRow, lease: SubmitLease): Promise<void> {
    const executor = this.#executors.get(execution.executor_id);
    if (!executor) {
      await this.#fail(execution, lease, messages.noExecutor(execution));
      return;
    }
    const plan: ExecutionPlan = JSON.parse(execution.plan);
    let sealed: JsonObject | undefined;
    let providerId: string;
    try {
      sealed = this.#unseal(execution);
      this.#assertInTime(lease);
      ({ providerId } = await executor.start({
        executionId: execution.id,
        clientToken: clientTokenOf(execution.id),
        plan,
        sealed,
        person: { entityRef: execution.launched_by ?? '' },
        signal: lease.signal,
      }));
    } catch (error) {
      const told = isRefusal(error, executor)
        ? withoutSecrets(error, plan, sealed)
        : error;
      await this.#takeError(execution, executor, lease, told);
      return;
    }
    await this.adopt(execution, providerId);
  }

  /**
   * A process that was held up since it stored the lease must not send what another one may be sending now. By the time:
   * one that was frozen takes the answers that have come meanwhile before it sees that a timer has run out.
   */
  #assertInTime({ sendUntil, signal }: SubmitLease): void {
    signal.throwIfAborted();
    if (this.#realTime() >= sendUntil) {
      throw new Error('The lease ran out before anything was sent');
    }
  }

  /** Says that the execution runs at the provider, and has it followed. */
  async adopt(execution: ExecutionRow, providerId: string): Promise<void> {
    const startedAt = this.#clock.now().toISOString();
    await this.#knex.transaction(async trx => {
      await removeTwin(trx, { execution, providerId });
      await this.#store.transition(
        adoption({ execution, providerId, startedAt }),
        trx,
      );
      await hastenFollowing(trx, execution);
    });
  }

  async #takeError(
    execution: ExecutionRow,
    executor: RunbookExecutor,
    lease: SubmitLease,
    error: unknown,
  ): Promise<void> {
    if (isRefusal(error, executor)) {
      if (execution.submit_attempts > 1) {
        // It says nothing about the attempts before, of which one may have been taken.
        const message = messages.refusedAgain(executor, execution, error);
        await this.giveUp(execution, lease, message);
        return;
      }
      await this.#fail(execution, lease, messages.refused(executor, error));
      throw error;
    }
    if (nameOf(error) === 'ConflictError') {
      await this.#takeConflict(execution, executor, lease, error);
      return;
    }
    this.#logger.warn('The answer to a start was lost; it is looked up', {
      executionId: execution.id,
      executor: executor.id,
      error: String(error),
    });
    await this.#knex('executions')
      .where({ id: execution.id, status: 'submitting' })
      .update({ message: messages.answerLost(executor) });
  }

  /** The provider knows the token, but not for this: whether what it stands for is ours shows only there. */
  async #takeConflict(
    execution: ExecutionRow,
    executor: RunbookExecutor,
    lease: SubmitLease,
    error: unknown,
  ): Promise<void> {
    const found = await executor.find({
      executionId: execution.id,
      plan: JSON.parse(execution.plan),
      since: new Date(execution.submitted_at ?? execution.requested_at),
      signal: lease.signal,
    });
    if (found) {
      await this.adopt(execution, found.providerId);
      return;
    }
    await this.giveUp(execution, lease, messages.conflict(execution, error));
  }

  /** Nobody can say whether it was started. */
  async giveUp(
    execution: ExecutionRow,
    lease: SubmitLease,
    message: string,
  ): Promise<void> {
    await this.#store.transition({
      id: execution.id,
      from: ['submitting'],
      to: 'unknown',
      set: { message },
      where: { submit_lease_token: lease.token },
    });
  }

  async #fail(
    { id }: ExecutionRow,
    lease: SubmitLease,
    message: string,
  ): Promise<void> {
    await this.#store.transition({
      id,
      from: ['submitting'],
      to: 'failed',
      set: { message },
      where: { submit_lease_token: lease.token },
    });
  }
}
