import { ConflictError } from '@backstage/errors';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { auditedExecution } from '../audit/auditedExecution';
import { AuditLog } from '../audit/AuditLog';
import { hastenFollowing } from '../following/hastenFollowing';
import { ExecutionRow } from './ExecutionRow';
import { ExecutionStore, Transition } from './ExecutionStore';
import { executorOf, Executors } from './ExecutorRegistry';
import { PROVIDER_PATIENCE_MS, providerError } from './providerError';
import { STOP_PATIENCE_MS, StopAttempt } from './StopAttempt';

const WHY_NOT: Partial<Record<ExecutionRow['status'], string>> = {
  submitting: 'it is on its way to its provider. Try again in a moment.',
  stopping: 'it is being stopped already.',
  unknown:
    'nobody can say whether it runs. Look for it at its provider, then close it.',
};

/** Stops executions, and withdraws those that were not launched. Whether somebody may is asked before. */
export class Stopping {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #store: ExecutionStore;
  readonly #executors: Executors;
  readonly #attempt: StopAttempt;
  readonly #auditLog: AuditLog;

  constructor(options: {
    database: Knex;
    clock: Clock;
    store: ExecutionStore;
    executors: Executors;
    attempt: StopAttempt;
    auditLog: AuditLog;
  }) {
    this.#knex = options.database;
    this.#clock = options.clock;
    this.#store = options.store;
    this.#executors = options.executors;
    this.#attempt = options.attempt;
    this.#auditLog = options.auditLog;
  }

  /**
   * Where the provider's answer is lost the execution stays `stopping`, and is told again.
   *
   * @throws ConflictError where there is nothing to stop
   * @throws ServiceUnavailableError where the provider refuses; the execution runs on
   */
  async stop(
    execution: ExecutionRow,
    reason: string,
    personRef: string,
  ): Promise<void> {
    switch (execution.status) {
      case 'requested':
      case 'awaitingApproval':
        await this.#end(execution, `Withdrawn by ${personRef}: ${reason}`, {
          reason,
          personRef,
        });
        return;
      case 'running':
      case 'waiting':
        await this.#stopRunning(execution, reason, personRef);
        return;
      default:
        throw new ConflictError(
          `Execution ${execution.id} is ${execution.status}: ${WHY_NOT[execution.status] ?? 'there is nothing to stop.'}`,
        );
    }
  }

  async #stopRunning(
    execution: ExecutionRow,
    reason: string,
    personRef: string,
  ): Promise<void> {
    const executor = executorOf(this.#executors, execution.executor_id);
    if (executor.targets.length === 0) {
      // Nobody would ever see that it has stopped.
      const message = `Stopped by ${personRef}: ${reason}`;
      await this.#end(execution, message, { reason, personRef });
      return;
    }
    await this.#change(
      {
        id: execution.id,
        from: [execution.status],
        to: 'stopping',
        actor: personRef,
        set: {
          message: `${personRef} wants it stopped: ${reason}`,
          stop_requested_by: personRef,
          stop_reason: reason,
          stop_attempts: 0,
          stop_due_at: new Date(Date.now() + STOP_PATIENCE_MS).toISOString(),
        },
      },
      { execution, reason, personRef },
    );
    try {
      await this.#attempt.run({
        execution: {
          ...execution,
          stop_requested_by: personRef,
          stop_attempts: 0,
        },
        executor,
        signal: AbortSignal.timeout(PROVIDER_PATIENCE_MS),
      });
    } catch (error) {
      throw providerError(error);
    } finally {
      await hastenFollowing(this.#knex, execution);
    }
  }

  async #end(
    execution: ExecutionRow,
    message: string,
    by: { reason: string; personRef: string },
  ): Promise<void> {
    await this.#change(
      {
        id: execution.id,
        from: [execution.status],
        to: 'cancelled',
        actor: by.personRef,
        set: {
          message,
          stop_requested_by: by.personRef,
          stop_reason: by.reason,
        },
      },
      { execution, ...by },
    );
  }

  async #change(
    transition: Transition,
    {
      execution,
      reason,
      personRef,
    }: { execution: ExecutionRow; reason: string; personRef: string },
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      await this.#auditLog.record(trx, {
        ...auditedExecution(execution),
        at: this.#clock.now(),
        event: 'stopRequested',
        actor: personRef,
        detail: reason,
      });
      if (!(await this.#store.transition(transition, trx))) {
        throw new ConflictError(
          `Execution ${execution.id} has changed meanwhile. Look at it again.`,
        );
      }
    });
  }
}
