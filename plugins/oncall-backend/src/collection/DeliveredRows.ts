import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ReadTarget, targetColumns } from './ReadTarget';

/** Columns of every table of things that a provider delivers. */
export interface DeliveredRow {
  id: string;
  /** Of all that the provider said. */
  row_hash: string;
  gone_at: string | null;
}

/** Writes those that are new, changed or back, in one statement, and gives their ids. */
export async function writeDelivered<TRow extends DeliveredRow>(
  trx: Knex,
  table: string,
  rows: ReadonlyArray<Omit<TRow, 'gone_at'>>,
): Promise<string[]> {
  const all = rows.map(row => ({ ...row, gone_at: null }) as unknown as TRow);
  const known: DeliveredRow[] = await trx(table)
    .whereRaw('id in ?', [
      textsOf(
        trx,
        all.map(({ id }) => id),
      ),
    ])
    .select('id', 'row_hash', 'gone_at');
  const before = new Map(known.map(row => [row.id, row]));
  const changed = all.filter(({ id, row_hash }) => {
    const stored = before.get(id);
    return stored?.row_hash !== row_hash || stored.gone_at !== null;
  });
  if (changed.length > 0) {
    await insertRows<TRow>(trx, {
      table,
      columns: Object.keys(changed[0]) as Array<keyof TRow & string>,
      rows: changed,
      onConflict: { columns: ['id'], action: 'merge' },
    });
  }
  return changed.map(({ id }) => id);
}

/** Ids of what a target had, and has not been seen again. */
export async function unseenIds(
  knex: Knex,
  table: string,
  target: ReadTarget,
  seen: ReadonlySet<string>,
): Promise<string[]> {
  const present: string[] = await knex(table)
    .where(targetColumns(target))
    .whereNull('gone_at')
    .pluck('id');
  return present.filter(id => !seen.has(id));
}

/** They are not delivered any more. */
export async function markGone(
  trx: Knex,
  table: string,
  ids: readonly string[],
  at: string,
): Promise<void> {
  await trx(table)
    .whereRaw('id in ?', [textsOf(trx, ids)])
    .whereNull('gone_at')
    .update({ gone_at: at });
}
