import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

const COLUMNS = [
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
 * Computes the statistics of some runbooks from their executions, in one statement. What never ran is no run: a withdrawn
 * request, or a start that the provider refused. The median is of those that succeeded, since one that broke off says
 * nothing about how long it takes.
 */
export async function recomputeStatistics(
  trx: Knex,
  runbookIds: readonly string[],
): Promise<void> {
  // In one order, and locked before anything is read: of two that compute at the same time, the later one must see what the
  // earlier one wrote.
  const ids = [...new Set(runbookIds)].sort();
  if (ids.length === 0) {
    return;
  }
  await insertRows(trx, {
    table: 'runbook_statistics',
    columns: ['runbook_id'],
    rows: ids.map(runbook_id => ({ runbook_id })),
    onConflict: { columns: ['runbook_id'], action: 'lock' },
  });
  await trx.raw(
    `insert into runbook_statistics (runbook_id, ${COLUMNS.join(', ')})
     with ran as (
       select id, runbook_id, status, started_at, finished_at, duration_ms, requested_by, by_other
       from executions
       where runbook_id in ? and started_at is not null
     ),
     totals as (
       select runbook_id,
         count(*) as runs,
         count(finished_at) as finished_runs,
         count(case when status = 'succeeded' then 1 end) as succeeded_runs,
         max(case when status = 'succeeded' then finished_at end) as last_success_at,
         max(case when status = 'succeeded' and by_other then finished_at end) as last_success_by_other_at,
         max(case when by_other then started_at end) as last_run_by_other_at
       from ran group by runbook_id
     ),
     ordered as (
       select runbook_id, duration_ms,
         row_number() over (partition by runbook_id order by duration_ms) as place,
         count(*) over (partition by runbook_id) as places
       from ran where status = 'succeeded' and duration_ms is not null
     ),
     medians as (
       select runbook_id, avg(duration_ms) as median_duration_ms
       from ordered where place in ((places + 1) / 2, (places + 2) / 2)
       group by runbook_id
     ),
     newest as (
       select runbook_id, id, status, started_at, requested_by,
         row_number() over (partition by runbook_id order by started_at desc, id desc) as place
       from ran
     )
     select s.runbook_id,
       coalesce(t.runs, 0), coalesce(t.finished_runs, 0), coalesce(t.succeeded_runs, 0),
       m.median_duration_ms, t.last_success_at, t.last_success_by_other_at,
       n.id, n.status, n.started_at, n.requested_by, t.last_run_by_other_at
     from runbook_statistics s
     left join totals t on t.runbook_id = s.runbook_id
     left join medians m on m.runbook_id = s.runbook_id
     left join newest n on n.runbook_id = s.runbook_id and n.place = 1
     where s.runbook_id in ?
     on conflict (runbook_id) do update set
       ${COLUMNS.map(name => `${name} = excluded.${name}`).join(', ')}`,
    [textsOf(trx, ids), textsOf(trx, ids)],
  );
}
