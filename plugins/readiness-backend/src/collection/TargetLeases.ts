import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { isPostgres } from '../database/rowsOf';

/** The account x Region is being read by another replica now: nothing that was read here may be written. */
export class LeaseLostError extends CustomErrorBase {
  name = 'LeaseLostError' as const;
}

/**
 * The right to read one account x Region, and to write what was read.
 *
 * @remarks
 *
 * On real time. The holder prolongs it at a third of its duration; when it cannot, `signal` is aborted and `write`
 * refuses. `write` locks the lease's row for its transaction, so that a takeover waits for it or comes before it, and never
 * in between.
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
      const query = trx('target_leases')
        .where({ target_id: this.targetId, token: this.#token })
        .where('expires_at', '>', new Date().toISOString())
        .first('token');
      if (!(await (isPostgres(trx) ? query.forShare() : query))) {
        throw this.#fail();
      }
      return work(trx);
    });
  }

  /** Gives the target back. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#knex('target_leases')
      .where({ target_id: this.targetId, token: this.#token })
      .delete();
  }

  async #prolong() {
    const prolonged = await this.#knex('target_leases')
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

/** Hands out targets, each to one replica at a time. */
export class TargetLeases {
  readonly #knex: Knex;
  readonly #replica: string;
  readonly #durationMs: number;
  readonly #logger: LoggerService;

  constructor(options: {
    knex: Knex;
    replica: string;
    durationMs: number;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#replica = options.replica;
    this.#durationMs = options.durationMs;
    this.#logger = options.logger;
  }

  /** The lease, or `undefined` where somebody holds it. The primary key decides which of several replicas gets it. */
  async acquire(targetId: string): Promise<TargetLease | undefined> {
    const now = Date.now();
    const token = randomUUID();
    await this.#knex('target_leases')
      .where('target_id', targetId)
      .where('expires_at', '<=', new Date(now).toISOString())
      .delete();
    const rows = await insertRows<
      {
        target_id: string;
        token: string;
        replica: string;
        expires_at: string;
      },
      { token: string }
    >(this.#knex, {
      table: 'target_leases',
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
        )
      : undefined;
  }
}
