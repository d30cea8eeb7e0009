import {
  insertRows,
  rowsOf,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RosterBindingRow, UnmatchedEntryRow } from '../database/tables';
import { BoundEntity } from './BoundEntities';

/** Makes what is bound to these entities, and what of their annotations names nothing, exactly this; writes differences. */
export async function writeBindings(
  trx: Knex,
  entityRefs: readonly string[],
  found: readonly BoundEntity[],
): Promise<void> {
  await writeDifferences<RosterBindingRow>(trx, {
    table: 'roster_bindings',
    key: { entity_ref: 'text', roster_id: 'text', environment: 'text' },
    entityRefs,
    wanted: found.flatMap(({ bindings }) => bindings),
  });
  await writeDifferences<UnmatchedEntryRow>(trx, {
    table: 'unmatched_entries',
    key: { entity_ref: 'text', entry_no: 'integer' },
    entityRefs,
    wanted: found.flatMap(({ unmatched }) => unmatched),
  });
}

/** Nothing is bound to entities that left. */
export async function removeLeft(trx: Knex): Promise<void> {
  for (const table of ['roster_bindings', 'unmatched_entries']) {
    await trx(table)
      .whereNotExists(
        trx('entities as e')
          .whereRaw('e.entity_ref = ??', [`${table}.entity_ref`])
          .whereNull('e.left_at')
          .select(trx.raw('1')),
      )
      .delete();
  }
}

async function writeDifferences<TRow extends object>(
  trx: Knex,
  options: {
    table: string;
    key: Record<string, 'text' | 'integer'>;
    entityRefs: readonly string[];
    wanted: readonly TRow[];
  },
): Promise<void> {
  const { table, key, entityRefs, wanted } = options;
  const names = Object.keys(key) as Array<keyof TRow & string>;
  const keyOf = (row: TRow) => JSON.stringify(names.map(name => row[name]));
  const stored: TRow[] = await trx(table)
    .whereRaw('entity_ref in ?', [textsOf(trx, entityRefs)])
    .select();
  const missing = new Map(wanted.map(row => [keyOf(row), row]));
  const gone: TRow[] = [];
  for (const row of stored) {
    const same = missing.get(keyOf(row));
    if (!same) {
      gone.push(row);
    } else if (isEqual(same, row)) {
      missing.delete(keyOf(row));
    }
  }
  if (gone.length > 0) {
    await trx(table)
      .whereRaw(`(${names.join(', ')}) in (?)`, [
        rowsOf(trx, key, gone as unknown as Array<Record<string, unknown>>),
      ])
      .delete();
  }
  const rows = [...missing.values()];
  if (rows.length > 0) {
    await insertRows<TRow>(trx, {
      table,
      columns: Object.keys(rows[0]) as Array<keyof TRow & string>,
      rows,
      onConflict: { columns: names, action: 'merge' },
    });
  }
}

function isEqual<TRow extends object>(wanted: TRow, stored: TRow): boolean {
  return Object.entries(wanted).every(
    ([column, value]) => stored[column as keyof TRow] === value,
  );
}
