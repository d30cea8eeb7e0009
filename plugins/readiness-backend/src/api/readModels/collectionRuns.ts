import {
  CollectionRun,
  CollectionRuns,
} from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { CollectionRunRow } from '../../database/tables';

/** One page of collection runs, newest first. */
export async function collectionRuns(options: {
  database: Knex;
  collectorId?: string;
  targetId?: string;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<CollectionRuns> {
  const { database, collectorId, targetId, page, now } = options;
  const runs = () =>
    database<CollectionRunRow>('collection_runs').where({
      ...(collectorId && { collector_id: collectorId }),
      ...(targetId && { target_id: targetId }),
    });
  const [rows, [{ total }]] = await Promise.all([
    runs()
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(page.limit)
      .offset(page.offset)
      .select(),
    runs().count({ total: '*' }),
  ]);
  return {
    now: now.toISOString(),
    items: rows.map(toRun),
    totalItems: Number(total),
  };
}

function toRun(row: CollectionRunRow): CollectionRun {
  return {
    id: row.id,
    collectorId: row.collector_id,
    targetId: row.target_id,
    mode: row.mode,
    status: row.status,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    durationMs: row.duration_ms ?? undefined,
    read: row.read_count,
    added: row.added_count,
    changed: row.changed_count,
    removed: row.removed_count,
    error: row.error ? JSON.parse(row.error) : undefined,
  };
}
