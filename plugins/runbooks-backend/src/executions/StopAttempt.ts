import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  RunbookExecutor,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { ExecutionRow } from './ExecutionRow';
import { ExecutionStore } from './ExecutionStore';
import { nameOf } from './refusals';

/** How often the provider is told, at most. */
const MOST_ATTEMPTS = 6;
/** As long as an attempt is left to whoever makes it. */
export const STOP_PATIENCE_MS = 30_000;

/** One attempt to have the provider stop what is `stopping` here, and what follows from its answer. */
export class StopAttempt {
  readonly #knex: Knex;
  readonly #store: ExecutionStore;
  readonly #logger: LoggerService;

  constructor(options: {
    knex: Knex;
    store: ExecutionStore;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#store = options.store;
    this.#logger = options.logger;
  }

  /**
   * Where the answer is lost the stop stays wanted, and is sent again.
   *
   * @throws what the provider refused it with, after it was stored that the execution runs on
   */
  async run(options: {
    execution: ExecutionRow;
    executor: RunbookExecutor;
    signal: AbortSignal;
  }): Promise<void> {
    const { execution, executor, signal } = options;
    const { id } = execution;
    const attempts = Number(execution.stop_attempts) + 1;
    await this.#knex('executions')
      .where({ id, status: 'stopping' })
      .update({
        stop_attempts: attempts,
        stop_due_at: new Date(
          Date.now() + STOP_PATIENCE_MS * attempts,
        ).toISOString(),
      });
    try {
      await executor.stop({
        execution: {
          executionId: id,
          providerId: execution.provider_id ?? '',
          plan: JSON.parse(execution.plan),
        },
        person: { entityRef: execution.stop_requested_by ?? '' },
        signal,
      });
    } catch (error) {
      if (!isFinal(error) && attempts < MOST_ATTEMPTS) {
        this.#logger.warn('A stop was not taken; it is sent again', {
          executionId: id,
          error: String(error),
        });
        return;
      }
      await this.#store.transition({
        id,
        from: ['stopping'],
        to: 'running',
        set: {
          stop_due_at: null,
          message: `It could not be stopped: ${toError(error).message} It runs on.`,
        },
      });
      throw error;
    }
    await this.#knex('executions')
      .where({ id, status: 'stopping' })
      .update({ stop_due_at: null });
  }
}

/** Whether another attempt would end the same way. */
function isFinal(error: unknown): boolean {
  return (
    ['InputError', 'ConflictError'].includes(nameOf(error) ?? '') ||
    (nameOf(error) === 'SourceError' &&
      ['denied', 'notFound'].includes((error as SourceError).kind))
  );
}
