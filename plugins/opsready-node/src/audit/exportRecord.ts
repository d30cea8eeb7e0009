import { Knex } from 'knex';
import { csvLine } from './csvLine';
import { NEWEST_FIRST } from './newestFirst';

/** Rows that are read at a time. */
const BATCH = 500;

/** A column of an export: its title, and what an entry has in it. @public */
export type RecordColumn<TEntry> = readonly [
  title: string,
  read: (entry: TEntry) => string | undefined,
];

interface Position {
  at: string;
  id: number | string;
}

/**
 * A record as CSV, newest first, a part at a time: memory does not grow with what is exported.
 *
 * @param options - `query` gives a new query over the table as `a`, cut to what is asked for and what the caller may see
 *
 * @public
 */
export async function* exportRecord<TRow extends Position, TEntry>(options: {
  query: () => Knex.QueryBuilder;
  columns: ReadonlyArray<RecordColumn<TEntry>>;
  page: { limit: number; offset: number };
  entryOf: (row: TRow) => TEntry;
}): AsyncGenerator<string> {
  const { query, columns, page, entryOf } = options;
  yield csvLine(columns.map(([title]) => title));
  let left = page.limit;
  let after: Position | undefined;
  while (left > 0) {
    const part = nextPart(query(), after, page.offset);
    const limit = Math.min(BATCH, left);
    const rows: TRow[] = await (part.limit(limit).select('a.*') as PromiseLike<
      TRow[]
    >);
    if (rows.length === 0) {
      return;
    }
    yield rows
      .map(row => {
        const entry = entryOf(row);
        return csvLine(columns.map(([, read]) => read(entry)));
      })
      .join('');
    after = rows.at(-1);
    left -= rows.length;
  }
}

/** By where the last part ended, so that entries that come in meanwhile shift nothing. */
function nextPart(
  query: Knex.QueryBuilder,
  after: Position | undefined,
  offset: number,
): Knex.QueryBuilder {
  query.orderBy(NEWEST_FIRST);
  return after
    ? query.whereRaw('(a.at < ? or (a.at = ? and a.id < ?))', [
        after.at,
        after.at,
        after.id,
      ])
    : query.offset(offset);
}
