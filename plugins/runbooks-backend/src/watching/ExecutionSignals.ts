import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { ExecutionObserver } from '../executions/ExecutionObserver';
import { watchedExecutions } from './watchedExecutions';

/** Changes that come at about the same time are told together. */
const GATHER_MS = 100;

/** The channel that browsers listen on. A message holds the id of an execution and nothing else. */
export const EXECUTION_CHANNEL = 'runbooks:execution';

/**
 * Tells those who watch an execution that it changed; what, they read with their own rights. Where there are no signals
 * they poll, so that what goes wrong here is logged once and no more.
 */
export class ExecutionSignals implements ExecutionObserver {
  readonly #knex: Knex;
  readonly #signals: SignalsService | undefined;
  readonly #logger: LoggerService;
  readonly #waiting = new Set<string>();
  #flushing: Promise<void> | undefined;
  #failed = false;

  constructor(options: {
    knex: Knex;
    /** Absent where signals are not installed. */
    signals: SignalsService | undefined;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  committed(changes: ReadonlyArray<{ executionId: string }>): void {
    this.changed(changes.map(({ executionId }) => executionId));
  }

  /** Takes no time and throws nothing. */
  changed(executionIds: readonly string[]): void {
    if (!this.#signals || executionIds.length === 0) {
      return;
    }
    for (const id of executionIds) {
      this.#waiting.add(id);
    }
    this.#flushing ??= new Promise<void>(resolve => {
      setTimeout(resolve, GATHER_MS).unref();
    }).then(() => this.flush());
  }

  /** Tells what is waiting. */
  async flush(): Promise<void> {
    this.#flushing = undefined;
    const ids = [...this.#waiting];
    this.#waiting.clear();
    try {
      const watched = await watchedExecutions(this.#knex, ids);
      for (const [executionId, userRefs] of watched) {
        await this.#signals?.publish({
          recipients: { type: 'user', entityRef: userRefs },
          channel: EXECUTION_CHANNEL,
          message: { executionId },
        });
      }
    } catch (error) {
      if (!this.#failed) {
        this.#logger.warn(
          'Changes of executions cannot be signalled; browsers poll',
          { error: String(error) },
        );
      }
      this.#failed = true;
    }
  }
}
