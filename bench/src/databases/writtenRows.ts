import { Knex } from 'knex';
import { DatabaseSpec } from './DatabaseSpec';

/** Where the count of written rows stands: SQLite counts the rows that it wrote, PostgreSQL the transactions that did. */
export async function writesSoFar(
  knex: Knex,
  database: DatabaseSpec,
): Promise<number> {
  if (database.kind === 'SQLite') {
    const [{ n }] = await knex.raw('select total_changes() as n');
    return Number(n);
  }
  const { rows } = await knex.raw('select pg_current_xact_id()::text as n');
  return Number(rows[0].n);
}

/** How many rows were written since `writesSoFar` said `before`. */
export async function rowsWrittenSince(
  knex: Knex,
  database: DatabaseSpec,
  before: number,
): Promise<number> {
  if (database.kind === 'SQLite') {
    return (await writesSoFar(knex, database)) - before;
  }
  // Not by the statistics, which other connections of the pool deliver late.
  const tables: string[] = await knex('pg_tables')
    .where('schemaname', 'public')
    .pluck('tablename');
  let written = 0;
  for (const table of tables) {
    const { rows } = await knex.raw(
      'select count(*) as n from ?? where xmin::text::bigint > ?',
      [table, before],
    );
    written += Number(rows[0].n);
  }
  return written;
}
