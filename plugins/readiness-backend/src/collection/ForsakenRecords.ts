import { setImmediate } from 'node:timers/promises';
import { Collector } from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { RecordRow } from '../database/tables';
import { removeRecords } from '../records/writeRecords';
import { followChanges } from './followChanges';
import { inventoryIdsOf } from './inventoryIdsOf';

const BATCH_SIZE = 500;

type ForsakenRow = Pick<
  RecordRow,
  'id' | 'collector_id' | 'account' | 'region' | 'about_target'
>;

/**
 * Records that nobody keeps up to date any more, because config no longer has their collector or the target that delivered
 * them.
 *
 * @remarks
 *
 * No read would ever remove them, and facts would go on to rest on what was true on their last day. Where the target comes back
 * it is read in full.
 */
export class ForsakenRecords {
  readonly #knex: Knex;
  readonly #collectors: readonly Collector[];
  #removed = false;

  constructor(options: { knex: Knex; collectors: readonly Collector[] }) {
    this.#knex = options.knex;
    this.#collectors = options.collectors;
  }

  /** Removes them, with the mapping and the facts that rested on them. Once: config changes with a start only. */
  async remove(signal: AbortSignal): Promise<void> {
    if (this.#removed) {
      return;
    }
    for (const reader of await this.#readers()) {
      while (!signal.aborted) {
        const rows: ForsakenRow[] = await this.#knex('records')
          .where(reader)
          .orderBy('id')
          .limit(BATCH_SIZE)
          .select('id', 'collector_id', 'account', 'region', 'about_target');
        if (rows.length === 0) {
          break;
        }
        await this.#removeRows(reader.collector_id, rows);
        await setImmediate();
      }
    }
    this.#removed = !signal.aborted;
  }

  /** Who delivered records and is no target now. */
  async #readers(): Promise<
    Array<Pick<RecordRow, 'collector_id' | 'reader_target'>>
  > {
    return this.#knex('records as r')
      .whereNotExists(
        this.#knex('collection_targets as t')
          .whereRaw('t.collector_id = r.collector_id')
          .whereRaw('t.target_id = r.reader_target')
          .select(this.#knex.raw('1')),
      )
      .distinct('r.collector_id', 'r.reader_target');
  }

  async #removeRows(collectorId: string, rows: readonly ForsakenRow[]) {
    await this.#knex.transaction(async trx => {
      const changes = await removeRecords(
        trx,
        rows.map(row => ({ ...row, id: Number(row.id) })),
        {
          // A collector that is not installed may have been one: what others say of the tags comes with their next change.
          fromInventory: inventoryIdsOf(this.#collectors).includes(collectorId),
        },
      );
      await followChanges(trx, collectorId, changes, this.#collectors);
    });
  }
}
