import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { AuditRow } from './AuditRow';

/** As many as one statement deletes. */
const BATCH = 5_000;

/** Takes entries out of the record that are older than config lets it keep them. */
export async function retainAudit(options: {
  database: Knex;
  clock: Clock;
  keepMs: number;
  signal: AbortSignal;
}): Promise<void> {
  const { database, clock, keepMs, signal } = options;
  const before = new Date(clock.now().getTime() - keepMs).toISOString();
  let deleted = BATCH;
  while (deleted === BATCH && !signal.aborted) {
    deleted = await database<AuditRow>('audit_entries')
      .whereIn(
        'id',
        database('audit_entries')
          .select('id')
          .where('at', '<', before)
          .limit(BATCH),
      )
      .delete();
  }
}
