import { Knex } from 'knex';
import { CollectionTargetRow } from '../../database/tables';

/** A target, and whether a replica is reading it at this moment. */
export type TargetStatusRow = CollectionTargetRow & {
  running: boolean | number;
};

/** All targets that were ever due. */
export async function targetRows(database: Knex): Promise<TargetStatusRow[]> {
  // Leases are on real time, whatever the plugin's clock says.
  const leasedAt = new Date().toISOString();
  const running = database('collection_runs as r')
    .join('target_leases as l', 'l.target_id', 'r.target_id')
    .whereRaw(
      'r.collector_id = t.collector_id and r.target_id = t.target_id and r.started_at = t.last_started_at',
    )
    .where('r.status', 'running')
    .where('l.expires_at', '>', leasedAt)
    .select(database.raw('1'));
  return database('collection_targets as t')
    .select('t.*', database.raw('exists ? as running', [running]))
    .orderBy(['t.collector_id', 't.target_id']);
}
