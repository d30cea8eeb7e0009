import { Executions } from '@opsready/backstage-plugin-runbooks-common';
import { approvalsOf } from '../../approvals/approvalRows';
import { groupedBy } from '../../database/groupedBy';
import {
  executionSummary,
  SUMMARY_COLUMNS,
  SummaryRow,
} from './executionSummary';
import { filterExecutions } from './filterExecutions';

/** One page of executions, newest first, and how many there are. */
export async function listExecutions(
  options: Parameters<typeof filterExecutions>[0] & {
    page: { limit: number; offset: number };
  },
): Promise<Executions> {
  const { database, page, now } = options;
  const query = filterExecutions(options);
  const [rows, [{ total }]] = await Promise.all([
    query
      .clone()
      .orderBy([
        { column: 'x.requested_at', order: 'desc' },
        { column: 'x.id', order: 'desc' },
      ])
      .limit(page.limit)
      .offset(page.offset)
      .select(SUMMARY_COLUMNS.map(name => `x.${name}`)) as Promise<
      SummaryRow[]
    >,
    query.clone().count({ total: '*' }),
  ]);
  const asked = rows.filter(row => row.approvals_required > 0);
  const approvals = groupedBy(
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
