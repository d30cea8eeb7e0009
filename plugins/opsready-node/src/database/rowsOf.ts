import { Knex } from 'knex';

/** The types that columns of bulk rows have. @public */
export type ColumnType = 'text' | 'integer' | 'boolean';

/** Whether the database is PostgreSQL; the only other one is SQLite. @public */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/**
 * Many rows as one derived table of a statement, bound as a single JSON parameter.
 *
 * @remarks
 *
 * One parameter keeps clear of the limits on parameters (65,535 on PostgreSQL, 32,766 on SQLite) and of compound selects,
 * and the statement's text is the same for any number of rows.
 *
 * @public
 */
export function rowsOf<TColumn extends string>(
  knex: Knex,
  columns: Record<TColumn, ColumnType>,
  rows: ReadonlyArray<Record<NoInfer<TColumn>, unknown>>,
): Knex.Raw {
  const names = Object.keys(columns) as TColumn[];
  if (isPostgres(knex)) {
    const types = names.map(name => `${name} ${columns[name]}`).join(', ');
    return knex.raw(`select * from json_to_recordset(?::json) as r(${types})`, [
      JSON.stringify(rows),
    ]);
  }
  const values = rows.map(row => names.map(name => row[name]));
  const selected = names
    .map((name, index) => `json_extract(value, '$[${index}]') as ${name}`)
    .join(', ');
  return knex.raw(`select ${selected} from json_each(?)`, [
    JSON.stringify(values),
  ]);
}

/** More are looked up as JSON: SQLite limits the parameters of a statement. */
const MOST_LISTED = 1_000;

/**
 * A set of texts as the right side of `in`.
 *
 * @remarks
 *
 * SQLite looks up listed values in an index, but reads the whole table to compare with what `json_each` gives.
 *
 * @public
 */
export function textsOf(knex: Knex, values: readonly string[]): Knex.Raw {
  if (isPostgres(knex)) {
    return knex.raw('(select unnest(?::text[]))', [[...values]]);
  }
  return values.length > MOST_LISTED
    ? knex.raw('(select value from json_each(?))', [JSON.stringify(values)])
    : knex.raw(`(${values.map(() => '?').join(',')})`, [...values]);
}
