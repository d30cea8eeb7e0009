import { Knex } from 'knex';
import { Clock } from '../Clock';

/** As many as one statement deletes. */
const BATCH = 5_000;

/** Takes entries out of a record that are older than config lets it keep them. @public */
export async function retainRecord(options: {
  database: Knex;
  /** With the columns `id` and `at`. */
  table: string;
  clock: Clock;
  keepMs: number;
  signal: AbortSignal;
}): Promise<void> {
  const { database, table, clock, keepMs, signal } = options;
  const before = new Date(clock.now().getTime() - keepMs).toISOString();
  let deleted = BATCH;
  while (deleted === BATCH && !signal.aborted) {
    deleted = await database(table)
      .whereIn(
        'id',
        database(table).select('id').where('at', '<', before).limit(BATCH),
      )
      .delete();
  }
}
