import { Knex } from 'knex';
import { isPostgres } from './rowsOf';

/** PostgreSQL takes 65,535 parameters in a statement, SQLite 32,766. */
const MOST_PARAMETERS = 30_000;

/**
 * Inserts many rows, in one statement up to thirty thousand values. With `onConflict` a row that is there already is left
 * (`ignore`), left and locked (`lock`), or takes the new values (`merge`), and where `unless` names columns, only if one of those
 * differs. NUL, which the text of PostgreSQL cannot hold, is left out: whatever somebody writes, the rows of others are stored.
 *
 * @returns the values of `returning`, of the rows that were written
 *
 * @public
 */
export async function insertRows<
  TRow extends object,
  TReturn extends object = Record<string, never>,
>(
  knex: Knex,
  options: {
    table: string;
    columns: ReadonlyArray<keyof TRow & string>;
    rows: readonly TRow[];
    onConflict?: {
      columns: string[];
      action: 'ignore' | 'lock' | 'merge';
      unless?: string[];
    };
    returning?: string[];
  },
): Promise<TReturn[]> {
  const { table, columns, rows } = options;
  const end = conflictClause(options) + returningClause(options);
  const row = `(${columns.map(() => '?').join(',')})`;
  const most = Math.floor(MOST_PARAMETERS / columns.length);
  const written: TReturn[] = [];
  for (let start = 0; start < rows.length; start += most) {
    const part = rows.slice(start, start + most);
    const bindings: unknown[] = [];
    for (const values of part) {
      for (const column of columns) {
        bindings.push(storable(values[column]));
      }
    }
    const places = new Array(part.length).fill(row).join(',');
    const result = await knex.raw(
      `insert into ${table} (${columns.join(', ')}) values ${places}${end}`,
      bindings as Knex.RawBinding[],
    );
    if (options.returning) {
      written.push(...(isPostgres(knex) ? result.rows : result));
    }
  }
  return written;
}

function storable(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0')
    ? value.replaceAll('\0', '')
    : value;
}

function conflictClause<TRow extends object>({
  table,
  columns,
  onConflict,
}: Pick<
  Parameters<typeof insertRows<TRow>>[1],
  'table' | 'columns' | 'onConflict'
>): string {
  if (!onConflict) {
    return '';
  }
  const target = ` on conflict (${onConflict.columns.join(', ')}) do`;
  if (onConflict.action === 'ignore') {
    return `${target} nothing`;
  }
  if (onConflict.action === 'lock') {
    const [key] = onConflict.columns;
    return `${target} update set ${key} = excluded.${key} where false`;
  }
  const set = columns
    .filter(name => !onConflict.columns.includes(name))
    .map(name => `${name} = excluded.${name}`)
    .join(', ');
  const differs = onConflict.unless
    ?.map(name => `${table}.${name} is distinct from excluded.${name}`)
    .join(' or ');
  return `${target} update set ${set}${differs ? ` where ${differs}` : ''}`;
}

function returningClause({ returning }: { returning?: string[] }): string {
  return returning ? ` returning ${returning.join(', ')}` : '';
}
