import { Knex } from 'knex';
import { NEWEST_FIRST } from './newestFirst';

/**
 * One page of a record, newest first, with the number of all entries that are asked for.
 *
 * @param options - `query` gives a new query over the table as `a`, cut to what is asked for and what the caller may see
 *
 * @public
 */
export async function listRecord<TRow extends object, TEntry>(options: {
  database: Knex;
  table: string;
  query: () => Knex.QueryBuilder;
  page: { limit: number; offset: number };
  entryOf: (row: TRow) => TEntry;
}): Promise<{ totalItems: number; items: TEntry[] }> {
  const { database, table, query, page, entryOf } = options;
  // The ids of the page first: they are in an index, and rows are wide.
  const ids = query()
    .orderBy(NEWEST_FIRST)
    .limit(page.limit)
    .offset(page.offset)
    .select('a.id');
  const [rows, counted] = await Promise.all([
    database
      .from(ids.as('k'))
      .join(`${table} as a`, 'a.id', 'k.id')
      .orderBy(NEWEST_FIRST)
      .select('a.*') as PromiseLike<TRow[]>,
    query().count({ total: '*' }),
  ]);
  const [{ total }] = counted as unknown as Array<{ total: number | string }>;
  return { totalItems: Number(total), items: rows.map(entryOf) };
}
