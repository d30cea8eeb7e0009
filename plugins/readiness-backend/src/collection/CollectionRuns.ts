import { randomUUID } from 'node:crypto';
import { Clock, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { CollectionRunRow, CollectionTargetRow } from '../database/tables';
import { CollectionErrorInfo } from './runError';

/** What a run did. */
export interface RunCounts {
  read: number;
  added: number;
  changed: number;
  removed: number;
}

/** The log of runs, and what each target's last runs came to. */
export class CollectionRuns {
  readonly #replica: string;
  readonly #clock: Clock;

  constructor(options: { replica: string; clock: Clock }) {
    this.#replica = options.replica;
    this.#clock = options.clock;
  }

  /** Closes what a replica was reading at a target when it lost it, and makes it due again. */
  async lose(trx: Knex, targetId: string): Promise<void> {
    const lost: Array<{ collector_id: string }> = await trx('collection_runs')
      .where({ target_id: targetId, status: 'running' })
      .update({
        status: 'lost',
        finished_at: this.#clock.now().toISOString(),
      })
      .returning('collector_id');
    await trx('collection_targets')
      .where('target_id', targetId)
      .whereNull('due_at')
      .whereIn(
        'collector_id',
        lost.map(row => row.collector_id),
      )
      .update({ due_at: new Date().toISOString() });
  }

  /**
   * Records that a read begins. A run that a lost replica left open is closed. The target stays due until the read has
   * ended: where this replica dies, another begins anew.
   */
  async start(
    trx: Knex,
    options: {
      collectorId: string;
      targetId: string;
      mode: 'full' | 'delta';
      at: string;
    },
  ): Promise<string> {
    const { collectorId, targetId, mode, at } = options;
    const key = { collector_id: collectorId, target_id: targetId };
    await trx<CollectionRunRow>('collection_runs')
      .where({ ...key, status: 'running' })
      .update({ status: 'lost', finished_at: at });
    await trx('collection_targets').where(key).update({ last_started_at: at });
    const id = randomUUID();
    await trx('collection_runs').insert({
      id,
      ...key,
      mode,
      status: 'running',
      replica: this.#replica,
      started_at: at,
    });
    return id;
  }

  /**
   * Records a finished read. What it confirmed is as old as its start: that is when it began to look.
   */
  async succeed(
    trx: Knex,
    options: {
      id: string;
      collectorId: string;
      targetId: string;
      mode: 'full' | 'delta';
      startedAt: string;
      finishedAt: string;
      durationMs: number;
      counts: RunCounts;
    },
  ): Promise<void> {
    const { id, counts, startedAt, durationMs } = options;
    await trx('collection_runs')
      .where({ id })
      .update({
        status: 'succeeded',
        finished_at: options.finishedAt,
        duration_ms: Math.round(durationMs),
        read_count: counts.read,
        added_count: counts.added,
        changed_count: counts.changed,
        removed_count: counts.removed,
      });
    await trx('collection_targets')
      .where({
        collector_id: options.collectorId,
        target_id: options.targetId,
      })
      .update({
        due_at: null,
        last_success_at: startedAt,
        ...(options.mode === 'full' && { last_full_at: startedAt }),
        state: 'ok',
        last_duration_ms: Math.round(durationMs),
        record_count: trx.raw('record_count + ?', [
          counts.added - counts.removed,
        ]),
      });
  }

  /**
   * Records a read that did not finish. The last success stays as it is. One that was stopped because its replica stops
   * says nothing about the target, which stays due for another.
   */
  async fail(
    trx: Knex,
    options: {
      id: string;
      collectorId: string;
      targetId: string;
      finishedAt: string;
      durationMs: number;
      counts: RunCounts;
      error: CollectionErrorInfo;
      stopped: boolean;
    },
  ): Promise<void> {
    const { id, counts, error, finishedAt, durationMs } = options;
    await trx('collection_runs')
      .where({ id })
      .update({
        status: 'failed',
        finished_at: finishedAt,
        duration_ms: Math.round(durationMs),
        read_count: counts.read,
        added_count: counts.added,
        changed_count: counts.changed,
        removed_count: counts.removed,
        error: JSON.stringify(error),
      });
    await trx('collection_targets')
      .where({
        collector_id: options.collectorId,
        target_id: options.targetId,
      })
      .update({
        ...(!options.stopped && {
          due_at: null,
          last_failure_at: finishedAt,
          last_error: JSON.stringify(error),
          state: error.kind === 'NotEnabled' ? 'notEnabled' : 'failed',
        }),
        last_duration_ms: Math.round(durationMs),
        record_count: trx.raw('record_count + ?', [
          counts.added - counts.removed,
        ]),
      });
  }

  /** Removes runs that began before `before`. */
  async deleteBefore(knex: Knex, before: string): Promise<void> {
    await knex('collection_runs').where('started_at', '<', before).delete();
  }
}

/** A target as it is stored before anything was read from it. */
export type StoredTarget = Pick<
  CollectionTargetRow,
  'collector_id' | 'target_id' | 'account' | 'region' | 'environment'
>;

/** Makes the stored targets those of the definitions; what is known of the ones that stay is kept. */
export async function syncTargets(
  knex: Knex,
  wanted: readonly StoredTarget[],
): Promise<void> {
  const keyOf = (row: { collector_id: string; target_id: string }) =>
    `${row.collector_id}\n${row.target_id}`;
  await knex.transaction(async trx => {
    const stored: Array<{ collector_id: string; target_id: string }> =
      await trx('collection_targets').select('collector_id', 'target_id');
    const wantedKeys = new Set(wanted.map(keyOf));
    const gone = stored.filter(row => !wantedKeys.has(keyOf(row)));
    for (const collectorId of new Set(gone.map(row => row.collector_id))) {
      await trx('collection_targets')
        .where('collector_id', collectorId)
        .whereRaw('target_id in ?', [
          textsOf(
            trx,
            gone
              .filter(row => row.collector_id === collectorId)
              .map(row => row.target_id),
          ),
        ])
        .delete();
    }
    for (const row of wanted) {
      await trx('collection_targets')
        .insert(row)
        .onConflict(['collector_id', 'target_id'])
        .merge(['account', 'region', 'environment']);
    }
  });
}
