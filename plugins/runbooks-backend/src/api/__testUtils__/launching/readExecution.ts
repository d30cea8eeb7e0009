import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import {
  approvalsOf,
  approversOf,
  decisionOf,
} from '../../../approvals/approvalRows';
import { judgeApprovals } from '../../../approvals/judgeApprovals';
import { ExecutionRow } from '../../../executions/ExecutionRow';
import { demandsOfRow, rulesOf } from '../../../launch/demandsOfRow';

/** What of an execution the tests of launches look at. */
export async function readExecution(
  database: Knex,
  id: string,
  now: Date,
): Promise<Execution> {
  const row = (await database<ExecutionRow>('executions')
    .where({ id })
    .first())!;
  const approvals = await approvalsOf(database, [id]);
  const { given, required } = judgeApprovals(
    rulesOf(row),
    approversOf(approvals, row.plan_hash),
  );
  return {
    now: now.toISOString(),
    execution: {
      id,
      runbookId: row.runbook_id,
      runbookTitle: row.runbook_title,
      executorId: row.executor_id,
      entityRef: row.entity_ref ?? undefined,
      status: row.status,
      riskClass: row.risk_class ?? undefined,
      outside: Boolean(row.outside),
      requestedAt: row.requested_at,
      requestedBy: row.requested_by ?? undefined,
      message: row.message ?? undefined,
      approvalsGiven: given,
      approvalsRequired: required,
      approvalExpiresAt: row.approval_expires_at ?? undefined,
    },
    plan: JSON.parse(row.plan),
    planHash: row.plan_hash,
    demands: demandsOfRow(row),
    approvals: approvals.map(decisionOf),
    reason: row.reason ?? undefined,
    ticket: row.ticket ?? undefined,
    breakGlass: row.break_glass ? JSON.parse(row.break_glass) : undefined,
    launchedBy: row.launched_by ?? undefined,
    actions: [],
  };
}
