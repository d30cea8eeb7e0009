import { Executions } from '@opsready/backstage-plugin-runbooks-common';
import { approvalsOf } from '../../approvals/approvalRows';
import {
  executionSummary,
  SUMMARY_COLUMNS,
  SummaryRow,
} from './executionSummary';
import { filterExecutions } from './filterExecutions';

const NEWEST_FIRST = [
  { column: 'x.requested_at', order: 'desc' },
  { column: 'x.id', order: 'desc' },
];

/** One page of executions, newest first, and how many there are. */
export async function listExecutions(
  options: Parameters<typeof filterExecutions>[0] & {
    page: { limit: number; offset: number };
  },
): Promise<Executions> {
  const { database, page, now } = options;
  // The ids of the page first: what is filtered and sorted by is in an index, and rows are wide.
  const ids = filterExecutions(options)
    .orderBy(NEWEST_FIRST)
    .limit(page.limit)
    .offset(page.offset)
    .select('x.id');
  const [rows, [{ total }]] = await Promise.all([
    database
      .from(ids.as('k'))
      .join('executions as x', 'x.id', 'k.id')
      .orderBy(NEWEST_FIRST)
      .select<SummaryRow[]>(SUMMARY_COLUMNS.map(name => `x.${name}`)),
    filterExecutions(options).count({ total: '*' }),
  ]);
  const asked = rows.filter(row => row.approvals_required > 0);
  const approvals = Map.groupBy(
    await approvalsOf(
      database,
      asked.map(({ id }) => id),
    ),
    ({ execution_id }) => execution_id,
  );
  return {
    now: now.toISOString(),
    items: rows.map(row => executionSummary(row, approvals.get(row.id) ?? [])),
    totalItems: Number(total),
  };
}
