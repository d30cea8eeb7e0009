import { setImmediate } from 'node:timers/promises';
import { Clock, TargetLease } from '@opsready/backstage-plugin-opsready-node';
import {
  CollectedRecord,
  Collector,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { CollectionTargetRow, RecordRow } from '../database/tables';
import {
  RecordChanges,
  removeRecords,
  writeRecords,
} from '../records/writeRecords';
import { CollectionRuns } from './CollectionRuns';
import { followChanges } from './followChanges';
import { inventoryIdsOf } from './inventoryIdsOf';
import { recordedRun } from './recordedRun';
import { SeenRows } from './SeenRows';

/** Small enough for SQLite to write without holding up the event loop. */
const PART_SIZE = 100;

/**
 * Reads one target with one collector, and stores what differs as it comes in.
 *
 * @remarks
 *
 * Each part is written in one transaction together with the mapping of its resources and the work that follows from it, so
 * that a replica that dies leaves nothing half done. Only a read that finished removes what it did not see.
 */
export class TargetRead {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #runs: CollectionRuns;
  readonly #collectors: readonly Collector[];
  readonly #inventoryIds: readonly string[];

  constructor(options: {
    knex: Knex;
    clock: Clock;
    runs: CollectionRuns;
    collectors: readonly Collector[];
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#runs = options.runs;
    this.#collectors = options.collectors;
    this.#inventoryIds = inventoryIdsOf(options.collectors);
  }

  async run(options: {
    collector: TargetCollector;
    fullReadEveryMs: number | undefined;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { collector, lease, signal } = options;
    const target = collector.targets.find(({ id }) => id === lease.targetId);
    if (!target) {
      return;
    }
    const now = this.#clock.now();
    const stored = await this.#knex<CollectionTargetRow>('collection_targets')
      .where({ collector_id: collector.id, target_id: target.id })
      .first();
    const since = sinceOf(stored, now, options.fullReadEveryMs);
    await recordedRun({
      runs: this.#runs,
      clock: this.#clock,
      lease,
      collectorId: collector.id,
      mode: since ? 'delta' : 'full',
      now,
      signal,
      read: async counts => {
        const seen = new SeenRows();
        const activeReaders = await this.#activeReaders(collector.id);
        const records = collector.read({ target, since, now, signal });
        for await (const part of parts(records, PART_SIZE)) {
          signal.throwIfAborted();
          const changes = await lease.write(trx =>
            this.#take(
              trx,
              collector.id,
              target.id,
              writeRecords(trx, {
                collectorId: collector.id,
                readerTarget: target.id,
                activeReaders,
                inventoryIds: this.#inventoryIds,
                records: part,
              }),
            ),
          );
          seen.add(changes.seen);
          counts.read += part.length;
          counts.added += changes.added;
          counts.changed += changes.changed;
          await setImmediate();
        }
        signal.throwIfAborted();
        if (!since) {
          counts.removed = await this.#sweep(collector.id, lease, seen, signal);
        }
      },
    });
  }

  async #take(
    trx: Knex,
    collectorId: string,
    targetId: string,
    changing: Promise<RecordChanges>,
  ): Promise<RecordChanges> {
    const changes = await changing;
    await followChanges(trx, collectorId, changes, this.#collectors, targetId);
    return changes;
  }

  /** Removes the records of this reader that a finished read did not see. */
  async #sweep(
    collectorId: string,
    lease: TargetLease,
    seen: SeenRows,
    signal: AbortSignal,
  ): Promise<number> {
    let removed = 0;
    let after = 0;
    for (;;) {
      signal.throwIfAborted();
      const rows: Array<
        Pick<RecordRow, 'id' | 'account' | 'region' | 'about_target'>
      > = await this.#knex('records')
        .where({ collector_id: collectorId, reader_target: lease.targetId })
        .where('id', '>', after)
        .orderBy('id')
        .limit(2_000)
        .select('id', 'account', 'region', 'about_target');
      if (rows.length === 0) {
        return removed;
      }
      after = Number(rows[rows.length - 1].id);
      const gone = rows
        .map(row => ({ ...row, id: Number(row.id) }))
        .filter(row => !seen.has(row.id));
      if (gone.length > 0) {
        await lease.write(trx =>
          this.#take(
            trx,
            collectorId,
            lease.targetId,
            removeRecords(trx, gone, {
              fromInventory: this.#inventoryIds.includes(collectorId),
            }),
          ),
        );
        removed += gone.length;
      }
      await setImmediate();
    }
  }

  async #activeReaders(collectorId: string): Promise<ReadonlySet<string>> {
    return new Set(
      await this.#knex('collection_targets')
        .where({ collector_id: collectorId, state: 'ok' })
        .pluck('target_id'),
    );
  }
}

/** From when on changes are wanted; `undefined` where everything is to be read. */
function sinceOf(
  stored: CollectionTargetRow | undefined,
  now: Date,
  fullReadEveryMs: number | undefined,
): Date | undefined {
  if (
    fullReadEveryMs === undefined ||
    stored?.state !== 'ok' ||
    !stored.last_success_at ||
    !stored.last_full_at
  ) {
    return undefined;
  }
  const fullAge = now.getTime() - Date.parse(stored.last_full_at);
  // A negative age: the clock was set back, and nothing is known to be in order.
  return fullAge >= 0 && fullAge < fullReadEveryMs
    ? new Date(stored.last_success_at)
    : undefined;
}

async function* parts(
  records: AsyncIterable<CollectedRecord>,
  size: number,
): AsyncGenerator<CollectedRecord[]> {
  let part: CollectedRecord[] = [];
  for await (const record of records) {
    part.push(record);
    if (part.length >= size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) {
    yield part;
  }
}
