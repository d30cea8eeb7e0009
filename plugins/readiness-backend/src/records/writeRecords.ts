import { Knex } from 'knex';
import { CollectedRecord } from '@opsready/backstage-plugin-readiness-node';
import {
  hashOf,
  insertRows,
  isPostgres,
  rowsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { RecordResourceRow, RecordRow } from '../database/tables';
import { lockMapping } from '../mapping/lockMapping';
import { RECORD_COLUMNS, toRow, WrittenRecord } from './recordRows';
import { addResources, removeOrphans, removeTags } from './resources';

/** What one part of a read changed. */
export interface RecordChanges {
  added: number;
  changed: number;
  removed: number;
  /** Rows that were seen and belong to this reader; a full read removes the others. */
  seen: number[];
  /** Resources that a written or removed record is about, before or after. */
  resourceIds: string[];
  /** Accounts x Regions of written or removed records that are about their whole target. */
  targets: Array<{ account: string; region: string }>;
}

type Known = Pick<
  RecordRow,
  'id' | 'account' | 'region' | 'record_key' | 'content_hash' | 'reader_target'
>;

/**
 * Takes over one part of what a target's read delivered, and writes only what differs.
 *
 * @remarks
 *
 * A record is kept once, under its own account and Region. Where two targets deliver it, the one that did so first keeps
 * it up to date and the other's copy is passed over, so that two views of different age do not overwrite each other in
 * turn; a reader that no longer works (`activeReaders` lacks it) loses its records to the next that delivers them.
 */
export async function writeRecords(
  trx: Knex,
  options: {
    collectorId: string;
    readerTarget: string;
    activeReaders: ReadonlySet<string>;
    /** Ids of the collectors that are inventories. */
    inventoryIds: readonly string[];
    records: readonly CollectedRecord[];
  },
): Promise<RecordChanges> {
  const { collectorId, readerTarget, activeReaders } = options;
  const byKey = new Map(
    options.records
      .map(withoutNul)
      .map(record => [keyOf(record), record] as const),
  );
  const rows = [...byKey.values()].map(record =>
    toRow(record, { collectorId, readerTarget }),
  );
  const differences = async () =>
    differencesOf(rows, await knownRows(trx, collectorId, rows), {
      readerTarget,
      activeReaders,
    });
  let { seen, added, changed } = await differences();
  if (added.length + changed.length > 0) {
    await lockMapping(trx);
    // Another reader may have stored the same records while this one waited.
    if (isPostgres(trx)) {
      ({ seen, added, changed } = await differences());
    }
  }
  const touched = await resourcesOf(
    trx,
    changed.map(row => row.id),
  );
  const ids = await insertRecords(trx, added);
  await updateRecords(trx, changed);
  const written = [
    ...added.map(row => ({ row, id: ids.get(rowKey(row)) as number })),
    ...changed.map(row => ({ row, id: row.id })),
  ].map(({ row, id }) => ({ id, record: byKey.get(rowKey(row))! }));
  await linkResources(trx, written);
  await addResources(
    trx,
    written.map(({ record }) => record),
    options,
  );
  await removeOrphans(trx, touched);
  seen.push(...ids.values());
  return {
    added: added.length,
    changed: changed.length,
    removed: 0,
    seen,
    resourceIds: [
      ...new Set([
        ...touched,
        ...written.flatMap(({ record }) => record.resources),
      ]),
    ],
    targets: written
      .filter(({ record }) => record.aboutTarget)
      .map(({ record: { account, region } }) => ({ account, region })),
  };
}

/** What is new, what changed, and the stored rows that this reader has seen. Pure. */
function differencesOf(
  rows: readonly WrittenRecord[],
  known: ReadonlyMap<string, Known>,
  reader: { readerTarget: string; activeReaders: ReadonlySet<string> },
) {
  const seen: number[] = [];
  const added: WrittenRecord[] = [];
  const changed: Array<WrittenRecord & { id: number }> = [];
  for (const row of rows) {
    const before = known.get(rowKey(row));
    if (!before) {
      added.push(row);
    } else if (
      before.reader_target === reader.readerTarget ||
      !reader.activeReaders.has(before.reader_target)
    ) {
      seen.push(before.id);
      if (
        before.content_hash !== row.content_hash ||
        before.reader_target !== reader.readerTarget
      ) {
        changed.push({ ...row, id: before.id });
      }
    }
  }
  return { seen, added, changed };
}

/** The resources that some stored records are about. */
export async function resourcesOf(
  trx: Knex,
  recordIds: readonly number[],
): Promise<string[]> {
  if (recordIds.length === 0) {
    return [];
  }
  return trx('record_resources')
    .whereRaw('record_ref in ?', [idsOf(trx, recordIds)])
    .distinct()
    .pluck('resource_id');
}

/** Row ids as the right side of `in`. */
export function idsOf(trx: Knex, ids: readonly number[]): Knex.Raw {
  return rowsOf(
    trx,
    { id: 'integer' },
    ids.map(id => ({ id })),
  ).wrap('(', ')');
}

/** PostgreSQL's text cannot hold NUL; what a source sends may. */
function withoutNul(record: CollectedRecord): CollectedRecord {
  const json = JSON.stringify(record);
  return json.includes('\\u0000')
    ? JSON.parse(json, (_key, value) =>
        typeof value === 'string' ? value.replaceAll('\0', '') : value,
      )
    : record;
}

function rowKey(
  row: Pick<RecordRow, 'account' | 'region' | 'record_key'>,
): string {
  return `${row.account}\n${row.region}\n${row.record_key}`;
}

function keyOf(record: CollectedRecord): string {
  return rowKey({ ...record, record_key: hashOf(record.id) });
}

async function knownRows(
  trx: Knex,
  collectorId: string,
  rows: readonly WrittenRecord[],
): Promise<Map<string, Known>> {
  // SQLite keeps to the order of a cross join; else it compares each record of the collector with each of these rows.
  const joined = isPostgres(trx) ? 'join' : 'cross join';
  const result = await trx.raw(
    `select r.id, r.account, r.region, r.record_key, r.content_hash, r.reader_target
     from (?) as v ${joined} records r on r.collector_id = ? and r.account = v.account
       and r.region = v.region and r.record_key = v.record_key`,
    [
      rowsOf(
        trx,
        { account: 'text', region: 'text', record_key: 'text' },
        rows,
      ),
      collectorId,
    ],
  );
  const found: Known[] = isPostgres(trx) ? result.rows : result;
  return new Map(
    found.map(row => [rowKey(row), { ...row, id: Number(row.id) }]),
  );
}

async function insertRecords(
  trx: Knex,
  rows: readonly WrittenRecord[],
): Promise<Map<string, number>> {
  const inserted = await insertRows<
    WrittenRecord,
    { id: number | string; account: string; region: string; record_key: string }
  >(trx, {
    table: 'records',
    columns: Object.keys(RECORD_COLUMNS) as Array<keyof WrittenRecord>,
    rows,
    returning: ['id', 'account', 'region', 'record_key'],
  });
  return new Map(inserted.map(row => [rowKey(row), Number(row.id)]));
}

async function updateRecords(
  trx: Knex,
  rows: ReadonlyArray<WrittenRecord & { id: number }>,
) {
  if (rows.length === 0) {
    return;
  }
  const columns = Object.keys(RECORD_COLUMNS);
  await trx.raw(
    `update records set ${columns.map(name => `${name} = v.${name}`).join(', ')}
     from (?) as v where records.id = v.id`,
    [rowsOf(trx, { ...RECORD_COLUMNS, id: 'integer' }, rows)],
  );
}

async function linkResources(
  trx: Knex,
  written: ReadonlyArray<{ id: number; record: CollectedRecord }>,
) {
  if (written.length === 0) {
    return;
  }
  await trx('record_resources')
    .whereRaw('record_ref in ?', [
      idsOf(
        trx,
        written.map(({ id }) => id),
      ),
    ])
    .delete();
  await insertRows<RecordResourceRow>(trx, {
    table: 'record_resources',
    columns: ['record_ref', 'resource_id'],
    rows: written.flatMap(({ id, record }) =>
      [...new Set(record.resources)].map(resource_id => ({
        record_ref: id,
        resource_id,
      })),
    ),
  });
}

/** Removes stored records with all that hangs on them. */
export async function removeRecords(
  trx: Knex,
  rows: ReadonlyArray<
    Pick<RecordRow, 'id' | 'account' | 'region' | 'about_target'>
  >,
  options: { fromInventory: boolean },
): Promise<RecordChanges> {
  const ids = rows.map(row => row.id);
  await lockMapping(trx);
  const resourceIds = await resourcesOf(trx, ids);
  await trx('record_resources')
    .whereRaw('record_ref in ?', [idsOf(trx, ids)])
    .delete();
  await trx('records')
    .whereRaw('id in ?', [idsOf(trx, ids)])
    .delete();
  if (options.fromInventory) {
    await removeTags(trx, resourceIds);
  }
  await removeOrphans(trx, resourceIds);
  return {
    added: 0,
    changed: 0,
    removed: ids.length,
    seen: [],
    resourceIds,
    targets: rows
      .filter(row => row.about_target)
      .map(({ account, region }) => ({ account, region })),
  };
}
