import { Knex } from 'knex';
import { ColumnType, rowsOf } from './rowsOf';

/**
 * Inserts many rows in one statement. With `onConflict` a row that is there already is left (`ignore`) or takes the new
 * values (`merge`), and where `unless` names a column, only if that column differs.
 *
 * @returns the values of `returning`, of the rows that were written
 */
export async function insertRows<
  TRow extends object,
  TReturn extends object = Record<string, never>,
>(
  knex: Knex,
  options: {
    table: string;
    columns: { [TKey in keyof TRow & string]: ColumnType };
    rows: readonly TRow[];
    onConflict?: {
      columns: string[];
      action: 'ignore' | 'merge';
      unless?: string[];
    };
    returning?: string[];
  },
): Promise<TReturn[]> {
  const { table, columns, rows, onConflict, returning } = options;
  if (rows.length === 0) {
    return [];
  }
  const names = Object.keys(columns);
  let sql = `insert into ${table} (${names.join(', ')}) `;
  const source = rowsOf(
    knex,
    columns,
    rows as ReadonlyArray<Record<keyof TRow & string, unknown>>,
  ).toSQL();
  // SQLite cannot tell the `on` of a join from that of a conflict without a `where`.
  sql += `${source.sql} where true`;
  if (onConflict) {
    sql += ` on conflict (${onConflict.columns.join(', ')}) do `;
    sql +=
      onConflict.action === 'ignore'
        ? 'nothing'
        : `update set ${names
            .filter(name => !onConflict.columns.includes(name))
            .map(name => `${name} = excluded.${name}`)
            .join(', ')}`;
    if (onConflict.unless) {
      sql += ` where ${onConflict.unless
        .map(name => `${table}.${name} is distinct from excluded.${name}`)
        .join(' or ')}`;
    }
  }
  if (returning) {
    sql += ` returning ${returning.join(', ')}`;
  }
  const result = await knex.raw(sql, source.bindings as Knex.RawBinding[]);
  return Array.isArray(result) ? result : result.rows;
}
