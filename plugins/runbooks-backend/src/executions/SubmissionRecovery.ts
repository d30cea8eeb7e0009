import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { Background } from './Background';
import { ExecutionRow } from './ExecutionRow';
import { StartAttempt } from './StartAttempt';
import * as messages from './submissionMessages';
import { leaseColumns, newSubmitLease, SubmitLease } from './SubmitLease';

/** How often a start is sent, at most. */
const MOST_ATTEMPTS = 5;
/** How long after the first one; AWS does not say how long it knows a token. */
const LONGEST_MS = 15 * 60_000;
/** One provider that does not answer must not hold up the others. */
const AT_ONCE = 16;

/**
 * Settles executions that were left in `submitting`: by a process that died, or because the answer was lost. Every replica
 * does this all the time; the lease on the row says whose turn it is.
 */
export class SubmissionRecovery {
  readonly #knex: Knex;
  readonly #attempt: StartAttempt;
  readonly #executors: ReadonlyMap<string, RunbookExecutor>;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #realTime: () => number;
  readonly #background = new Background(AT_ONCE);

  constructor(options: {
    knex: Knex;
    attempt: StartAttempt;
    executors: ReadonlyMap<string, RunbookExecutor>;
    clock: Clock;
    logger: LoggerService;
    /** Leases are on real time. */
    realTime?: () => number;
  }) {
    this.#knex = options.knex;
    this.#attempt = options.attempt;
    this.#executors = options.executors;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#realTime = options.realTime ?? Date.now;
  }

  /** Begins to settle what nobody works on, as far as the providers let it. */
  async look(signal: AbortSignal): Promise<void> {
    const lapsed: Array<Pick<ExecutionRow, 'id'>> = await this.#knex(
      'executions',
    )
      .where('status', 'submitting')
      .where('submit_lease_expires_at', '<=', this.#now())
      .orderBy('submit_lease_expires_at')
      .limit(AT_ONCE)
      .select('id');
    for (const { id } of lapsed) {
      if (signal.aborted || this.#background.free <= 0) {
        return;
      }
      if (!this.#background.has(id)) {
        this.#background.begin(id, () => this.#recover(id, signal));
      }
    }
  }

  /** Resolves when nothing is being settled. */
  async idle(): Promise<void> {
    return this.#background.idle();
  }

  async #recover(id: string, stop: AbortSignal): Promise<void> {
    try {
      const lease = newSubmitLease(this.#realTime(), stop);
      const execution = await this.#take(id, lease);
      if (execution) {
        await this.#settle(execution, lease);
      }
    } catch (error) {
      this.#logger.warn('An execution could not be settled', {
        executionId: id,
        error: String(error),
      });
    }
  }

  async #take(
    id: string,
    lease: SubmitLease,
  ): Promise<ExecutionRow | undefined> {
    const [execution]: ExecutionRow[] = await this.#knex('executions')
      .where({ id, status: 'submitting' })
      .where('submit_lease_expires_at', '<=', this.#now())
      .update(leaseColumns(lease))
      .returning('*');
    return execution;
  }

  async #settle(execution: ExecutionRow, lease: SubmitLease): Promise<void> {
    const executor = this.#executors.get(execution.executor_id);
    const tooLate = this.#age(execution) > LONGEST_MS;
    let found: { providerId: string } | undefined;
    try {
      if (!executor) {
        throw new Error('its executor is not installed.');
      }
      found = await executor.find({
        executionId: execution.id,
        plan: JSON.parse(execution.plan),
        since: new Date(execution.submitted_at ?? execution.requested_at),
        signal: lease.signal,
      });
    } catch (error) {
      if (tooLate) {
        const message = messages.notAsked(executor, execution, error);
        await this.#attempt.giveUp(execution, lease, message);
      }
      throw error;
    }
    if (found) {
      await this.#attempt.adopt(execution, found.providerId);
      return;
    }
    if (executor.resubmit === 'never') {
      const message = messages.neverAgain(executor, execution);
      await this.#attempt.giveUp(execution, lease, message);
      return;
    }
    if (tooLate || execution.submit_attempts >= MOST_ATTEMPTS) {
      const message = messages.triedEnough(executor, execution);
      await this.#attempt.giveUp(execution, lease, message);
      return;
    }
    if (await this.#countAttempt(execution, lease)) {
      const submit_attempts = execution.submit_attempts + 1;
      await this.#attempt.run({ ...execution, submit_attempts }, lease);
    }
  }

  /** Counted before it is sent: a process that dies in each attempt must not try for ever. */
  async #countAttempt(
    { id }: ExecutionRow,
    lease: SubmitLease,
  ): Promise<boolean> {
    const counted = await this.#knex('executions')
      .where({ id, status: 'submitting', submit_lease_token: lease.token })
      .increment('submit_attempts', 1);
    return counted > 0;
  }

  #age({ submitted_at, requested_at }: ExecutionRow): number {
    return (
      this.#clock.now().getTime() - Date.parse(submitted_at ?? requested_at)
    );
  }

  #now(): string {
    return new Date(this.#realTime()).toISOString();
  }
}
