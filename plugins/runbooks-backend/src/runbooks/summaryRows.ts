import { Knex } from 'knex';
import { ENTITIES_TARGET, SUMMARY_COLUMNS } from './runbookColumns';
import { SummaryRow } from './summaryOf';

const STATISTICS = [
  'runs',
  'finished_runs',
  'succeeded_runs',
  'median_duration_ms',
  'last_success_at',
  'last_success_by_other_at',
  'last_run_id',
  'last_run_status',
  'last_run_at',
  'last_run_by',
  'last_run_by_other_at',
];

/**
 * Rows for summaries of the runbooks whose ids a query selects as `id`: cut the page before anything is joined to it.
 * The result can be ordered further.
 */
export function summaryRows(
  database: Knex,
  ids: Knex.QueryBuilder,
): Knex.QueryBuilder<any, SummaryRow[]> {
  return database
    .from(ids.as('k'))
    .join('runbooks as r', 'r.id', 'k.id')
    .leftJoin('runbook_statistics as s', 's.runbook_id', 'r.id')
    .leftJoin('source_targets as t', join =>
      join.on('t.source_id', 'r.source_id').andOn('t.target_id', 'r.origin'),
    )
    .leftJoin('source_targets as te', join =>
      join
        .on('te.source_id', 'r.source_id')
        .andOnVal('te.target_id', ENTITIES_TARGET),
    )
    .leftJoin('entity_read_errors as x', join =>
      join.on('x.source_id', 'r.source_id').andOn('x.entity_ref', 'r.origin'),
    )
    .select(
      ...SUMMARY_COLUMNS.map(column => `r.${column}`),
      ...STATISTICS.map(column => `s.${column}`),
      database.raw(
        'coalesce(t.failing_since, x.failing_since, te.failing_since) as failing_since',
      ),
    );
}
