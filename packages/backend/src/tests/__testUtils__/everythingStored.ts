import { knex } from 'knex';
import { TestDatabase } from './TestDatabase';

/** Every row of every table of every plugin, as text, a table at a time. */
export async function* everythingStored(
  database: TestDatabase,
): AsyncGenerator<{ table: string; rows: string }> {
  const { client, connection } = database.config();
  const all = knex({ client, connection } as Parameters<typeof knex>[0]);
  try {
    const tables = await all('pg_tables')
      .whereNotIn('schemaname', ['pg_catalog', 'information_schema'])
      .select('schemaname', 'tablename');
    for (const { schemaname, tablename } of tables) {
      const rows: Array<{ row: string }> = await all
        .withSchema(schemaname)
        .from(`${tablename} as t`)
        .select({ row: all.raw('t::text') });
      yield {
        table: `${schemaname}.${tablename}`,
        rows: rows.map(({ row }) => row).join('\n'),
      };
    }
  } finally {
    await all.destroy();
  }
}
