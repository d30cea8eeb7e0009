import {
  Clock,
  isPostgres,
  TargetLease,
} from '@opsready/backstage-plugin-opsready-node';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { FollowingSettings } from './FollowingSettings';
import { followTargetId } from './hastenFollowing';
import { whereOpen } from './whereOpen';

/** A row of `follow_targets`. */
export interface FollowTargetRow {
  target_id: string;
  executor_id: string;
  account: string;
  region: string;
  due_at: string;
  followed_until: string | null;
  last_success_at: string | null;
  failing_since: string | null;
  failures: number;
  message: string | null;
}

/** What is followed where, when it is due, and how the last read went. */
export class FollowTargets {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #settings: FollowingSettings;

  constructor(options: {
    knex: Knex;
    clock: Clock;
    settings: FollowingSettings;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#settings = options.settings;
  }

  /** Adds the places of the executors; those that are gone are no longer asked for, but their state is kept. */
  async sync(executors: Iterable<RunbookExecutor>): Promise<void> {
    const rows = [...executors].flatMap(({ id, targets }) =>
      targets.map(({ account, region }) => ({
        target_id: followTargetId({ executor_id: id, account, region }),
        executor_id: id,
        account,
        region,
        due_at: new Date().toISOString(),
      })),
    );
    if (rows.length > 0) {
      await this.#knex('follow_targets')
        .insert(rows)
        .onConflict('target_id')
        .ignore();
    }
  }

  /** Those that are due and that nobody reads, the longest due first. */
  async due(targetIds: readonly string[]): Promise<string[]> {
    const now = new Date().toISOString();
    return this.#knex('follow_targets as t')
      .leftJoin('follow_leases as l', 'l.target_id', 't.target_id')
      .where('t.due_at', '<=', now)
      .where(query =>
        query.whereNull('l.target_id').orWhere('l.expires_at', '<=', now),
      )
      .whereIn('t.target_id', [...targetIds])
      .orderBy('t.due_at')
      .limit(20)
      .pluck('t.target_id');
  }

  async get(targetId: string): Promise<FollowTargetRow | undefined> {
    return this.#knex<FollowTargetRow>('follow_targets')
      .where({ target_id: targetId })
      .first();
  }

  /** A read ended by itself: what it showed is how things are. */
  async succeeded(
    lease: TargetLease,
    options: { followedUntil: string | undefined },
  ): Promise<void> {
    await lease.write(async trx => {
      const row = await this.#lock(trx, lease.targetId);
      await trx('follow_targets')
        .where({ target_id: lease.targetId })
        .update({
          due_at: this.#in(
            (await this.#hasOpen(trx, row))
              ? this.#settings.fastMs
              : this.#settings.slowMs,
          ),
          last_success_at: this.#clock.now().toISOString(),
          followed_until: options.followedUntil ?? row.followed_until,
          failing_since: null,
          failures: 0,
          message: null,
        });
    });
  }

  /** A read failed: what is known stays, and is shown as old. */
  async failed(lease: TargetLease, message: string): Promise<void> {
    await lease.write(async trx => {
      const row = await this.#lock(trx, lease.targetId);
      const wait = Math.min(
        this.#settings.slowMs,
        this.#settings.fastMs * 2 ** (row.failures + 1),
      );
      await trx('follow_targets')
        .where({ target_id: lease.targetId })
        .update({
          due_at: this.#in(wait),
          failing_since: row.failing_since ?? this.#clock.now().toISOString(),
          failures: row.failures + 1,
          message,
        });
    });
  }

  // Whoever starts something meanwhile waits with its hint that the place is due until this has been written, or is seen.
  async #lock(trx: Knex.Transaction, targetId: string) {
    const query = trx<FollowTargetRow>('follow_targets').where({
      target_id: targetId,
    });
    const row = await (isPostgres(trx) ? query.forUpdate() : query).first();
    if (!row) {
      throw new Error(`Nothing is followed as ${targetId}`);
    }
    return row;
  }

  async #hasOpen(
    trx: Knex.Transaction,
    { executor_id, account, region }: FollowTargetRow,
  ): Promise<boolean> {
    const open = await trx('executions')
      .where({ executor_id, account, region })
      .modify(whereOpen)
      .whereNot('status', 'unknown')
      .first('id');
    return open !== undefined;
  }

  #in(ms: number): string {
    return new Date(Date.now() + ms).toISOString();
  }
}
