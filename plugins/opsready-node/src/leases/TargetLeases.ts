import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { isPostgres } from '../database/rowsOf';

/**
 * The target is worked on by another replica now: nothing that was read here may be written.
 *
 * @public
 */
export class LeaseLostError extends CustomErrorBase {
  name = 'LeaseLostError' as const;
}

/**
 * The right to work on one target, such as an account x Region, and to write what was read there.
 *
 * @remarks
 *
 * On real time. The holder prolongs it at a third of its duration; when it cannot, `signal` is aborted and `write`
 * refuses. `write` locks the lease's row for its transaction, so that a takeover waits for it or comes before it, and never
 * in between.
 *
 * @public
 */
export class TargetLease {
  readonly #knex: Knex;
  readonly #token: string;
  readonly #durationMs: number;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(
    knex: Knex,
    readonly targetId: string,
    token: string,
    durationMs: number,
    logger: LoggerService,
    private readonly table: string,
  ) {
    this.#knex = knex;
    this.#token = token;
    this.#durationMs = durationMs;
    this.#timer = setInterval(() => {
      this.#prolong().catch(error => {
        logger.warn('Could not prolong the lease of a target', {
          targetId,
          error: String(error),
        });
      });
    }, durationMs / 3);
    this.#timer.unref();
  }

  /** Aborted when the lease was lost. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /** Runs a transaction that commits only while the lease is held. Throws `LeaseLostError` where it is not. */
  async write<TResult>(
    work: (trx: Knex.Transaction) => Promise<TResult>,
  ): Promise<TResult> {
    return this.#knex.transaction(async trx => {
      const query = trx(this.table)
        .where({ target_id: this.targetId, token: this.#token })
        .where('expires_at', '>', new Date().toISOString())
        .first('token');
      // The weakest lock that holds off a takeover: under a stronger one, several readers' parts would keep the lease from
      // ever being prolonged.
      if (!(await (isPostgres(trx) ? query.forKeyShare() : query))) {
        throw this.#fail();
      }
      return work(trx);
    });
  }

  /** Gives the target back. One that ran out is left to `reclaim`, which sees what was not finished under it. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#knex(this.table)
      .where({ target_id: this.targetId, token: this.#token })
      .where('expires_at', '>', new Date().toISOString())
      .delete();
  }

  async #prolong() {
    const prolonged = await this.#knex(this.table)
      .where({ target_id: this.targetId, token: this.#token })
      .where('expires_at', '>', new Date().toISOString())
      .update({
        expires_at: new Date(Date.now() + this.#durationMs).toISOString(),
      });
    if (prolonged === 0) {
      this.#fail();
    }
  }

  #fail(): LeaseLostError {
    clearInterval(this.#timer);
    const error = new LeaseLostError(
      `The lease of target ${this.targetId} was lost to another replica`,
    );
    this.#lost.abort(error);
    return error;
  }
}

/**
 * Hands out targets, each to one replica at a time. The table has the columns `target_id` (primary key), `token`,
 * `replica` and `expires_at`, all text.
 *
 * @public
 */
export class TargetLeases {
  readonly #knex: Knex;
  readonly #replica: string;
  readonly #durationMs: number;
  readonly #logger: LoggerService;
  readonly #table: string;
  readonly #onLost?: (trx: Knex.Transaction, targetId: string) => Promise<void>;

  constructor(options: {
    knex: Knex;
    replica: string;
    durationMs: number;
    logger: LoggerService;
    /** `target_leases` unless given. */
    table?: string;
    /** Called in the transaction that takes back a lease that ran out. */
    onLost?: (trx: Knex.Transaction, targetId: string) => Promise<void>;
  }) {
    this.#knex = options.knex;
    this.#table = options.table ?? 'target_leases';
    this.#onLost = options.onLost;
    this.#replica = options.replica;
    this.#durationMs = options.durationMs;
    this.#logger = options.logger;
  }

  /** Takes back the leases that ran out: what their holders were reading is lost, and due again. */
  async reclaim(): Promise<void> {
    const now = new Date().toISOString();
    const expired: Array<{ target_id: string; token: string }> =
      await this.#knex(this.#table)
        .where('expires_at', '<=', now)
        .select('target_id', 'token');
    for (const key of expired) {
      await this.#knex.transaction(async trx => {
        const taken = await trx(this.#table)
          .where(key)
          .where('expires_at', '<=', now)
          .delete();
        if (taken > 0) {
          await this.#onLost?.(trx, key.target_id);
        }
      });
    }
  }

  /** The lease, or `undefined` where somebody holds it. The primary key decides which of several replicas gets it. */
  async acquire(targetId: string): Promise<TargetLease | undefined> {
    const now = Date.now();
    const token = randomUUID();
    const rows = await insertRows<
      {
        target_id: string;
        token: string;
        replica: string;
        expires_at: string;
      },
      { token: string }
    >(this.#knex, {
      table: this.#table,
      columns: ['target_id', 'token', 'replica', 'expires_at'],
      rows: [
        {
          target_id: targetId,
          token,
          replica: this.#replica,
          expires_at: new Date(now + this.#durationMs).toISOString(),
        },
      ],
      onConflict: { columns: ['target_id'], action: 'ignore' },
      returning: ['token'],
    });
    return rows.length > 0
      ? new TargetLease(
          this.#knex,
          targetId,
          token,
          this.#durationMs,
          this.#logger,
          this.#table,
        )
      : undefined;
  }
}
