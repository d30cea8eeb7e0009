import { Knex } from 'knex';
import { Clock } from '../Clock';

/** As many as one statement deletes. */
const BATCH = 5_000;

/** Takes rows out of a table that are older than config lets it keep them. @public */
export async function retainRecord(options: {
  database: Knex;
  /** With the column `id`. */
  table: string;
  /** Holds the instant that counts; what has none is kept. Default: `at`. */
  column?: string;
  clock: Clock;
  keepMs: number;
  signal: AbortSignal;
}): Promise<void> {
  const { database, table, column = 'at', clock, keepMs, signal } = options;
  const before = new Date(clock.now().getTime() - keepMs).toISOString();
  let deleted = BATCH;
  while (deleted === BATCH && !signal.aborted) {
    deleted = await database(table)
      .whereIn(
        'id',
        database(table).select('id').where(column, '<', before).limit(BATCH),
      )
      .delete();
  }
}
