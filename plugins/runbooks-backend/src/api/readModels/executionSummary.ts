import { ExecutionSummary } from '@opsready/backstage-plugin-runbooks-common';
import { ApprovalRow } from '../../approvals/ApprovalRow';
import { approversOf } from '../../approvals/approvalRows';
import { judgeApprovals } from '../../approvals/judgeApprovals';
import { placeOf } from '../../audit/placeOf';
import { ExecutionRow } from '../../executions/ExecutionRow';
import { rulesOf } from '../../launch/demandsOfRow';

/** What a list needs of an execution. */
export const SUMMARY_COLUMNS = [
  'id',
  'runbook_id',
  'runbook_title',
  'runbook_name',
  'executor_id',
  'entity_ref',
  'area',
  'status',
  'risk_class',
  'outside',
  'account',
  'region',
  'environment',
  'requested_by',
  'requested_at',
  'launched_at',
  'finished_at',
  'message',
  'plan_hash',
  'demands',
  'approvals_required',
  'approval_expires_at',
] as const satisfies ReadonlyArray<keyof ExecutionRow>;

export type SummaryRow = Pick<ExecutionRow, (typeof SUMMARY_COLUMNS)[number]>;

/** An execution in a list. */
export function executionSummary(
  row: SummaryRow,
  approvals: readonly ApprovalRow[],
): ExecutionSummary {
  const approvers = approversOf(approvals, row.plan_hash);
  const { required, given } = judgeApprovals(rulesOf(row), approvers);
  return {
    id: row.id,
    runbookId: row.runbook_id,
    runbookTitle: row.runbook_title,
    runbookName: row.runbook_name,
    executorId: row.executor_id,
    entityRef: row.entity_ref ?? undefined,
    area: row.area ?? undefined,
    status: row.status,
    riskClass: row.risk_class ?? undefined,
    outside: Boolean(row.outside),
    place: placeOf(row),
    requestedBy: row.requested_by ?? undefined,
    requestedAt: row.requested_at,
    launchedAt: row.launched_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    message: row.message ?? undefined,
    ...(required > 0 && {
      approvalsRequired: required,
      approvalsGiven: given,
      approvalExpiresAt: row.approval_expires_at ?? undefined,
    }),
  };
}
