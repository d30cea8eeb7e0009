import { LoggerService } from '@backstage/backend-plugin-api';
import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

/** As long as somebody who has read an execution counts as watching it. */
const WATCHED_MS = 60_000;
/** Somebody who reads again within this time changes nothing. */
const STEP_MS = 15_000;
/** Those who read at about the same time are written together. */
const GATHER_MS = 250;

interface Watcher {
  execution_id: string;
  user_ref: string;
  until: string;
}

/** Remembers who watches which execution; on real time, for all replicas. */
export class Watchers {
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  /** What this replica has written, to write only what moves. */
  readonly #written = new Map<string, number>();
  readonly #waiting = new Map<string, Watcher>();
  #flushing: Promise<void> | undefined;

  constructor(options: { knex: Knex; logger: LoggerService }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
  }

  /** Says that a person looks at an execution now. Takes no time, and is no error where it cannot be written. */
  mark(executionId: string, userRef: string): void {
    const key = `${executionId} ${userRef}`;
    const until = Date.now() + WATCHED_MS;
    if ((this.#written.get(key) ?? 0) > until - STEP_MS) {
      return;
    }
    this.#written.set(key, until);
    this.#waiting.set(key, {
      execution_id: executionId,
      user_ref: userRef,
      until: new Date(until).toISOString(),
    });
    this.#flushing ??= new Promise<void>(resolve => {
      setTimeout(resolve, GATHER_MS).unref();
    }).then(() => this.flush());
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    this.#flushing = undefined;
    const rows = [...this.#waiting.values()];
    this.#waiting.clear();
    try {
      await insertRows(this.#knex, {
        table: 'execution_watchers',
        columns: ['execution_id', 'user_ref', 'until'],
        rows,
        onConflict: { columns: ['execution_id', 'user_ref'], action: 'merge' },
      });
    } catch (error) {
      this.#logger.warn('Who watches executions could not be stored', {
        error: String(error),
      });
    }
    const now = Date.now();
    for (const [key, until] of this.#written) {
      if (until < now) {
        this.#written.delete(key);
      }
    }
  }

  /** Forgets those who no longer watch. */
  async removeGone(): Promise<void> {
    await this.#knex('execution_watchers')
      .where('until', '<', new Date().toISOString())
      .delete();
  }
}
