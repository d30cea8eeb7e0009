import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import {
  ApprovalDecision,
  LaunchDemands,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ApprovalRow, ApproverGroupRow, EVERYBODY } from './ApprovalRow';
import { Approver } from './judgeApprovals';

/** Every decision about some executions, the voided ones too, oldest first. */
export async function approvalsOf(
  database: Knex,
  executionIds: string[],
): Promise<ApprovalRow[]> {
  return database<ApprovalRow>('approvals')
    .whereRaw('execution_id in ?', [textsOf(database, executionIds)])
    .orderBy(['decided_at', 'id']);
}

/** Those that count for a plan. */
export function approversOf(
  rows: readonly ApprovalRow[],
  planHash: string,
): Approver[] {
  return rows
    .filter(
      row =>
        row.decision === 'approve' &&
        row.plan_hash === planHash &&
        row.voided_at === null,
    )
    .map(row => ({
      approverRef: row.approver_ref,
      groups: JSON.parse(row.groups),
    }));
}

/** A decision as people see it. */
export function decisionOf(row: ApprovalRow): ApprovalDecision {
  return {
    by: row.approver_ref,
    at: row.decided_at,
    decision: row.decision,
    ...(row.comment && { comment: row.comment }),
    ...(row.voided_reason && { voided: row.voided_reason }),
  };
}

/** Says who may decide about an execution, in place of who might before. */
export async function writeApproverGroups(
  trx: Knex,
  executionId: string,
  { approvalRules = [] }: LaunchDemands,
): Promise<void> {
  const groups = new Set(
    approvalRules.flatMap(({ groups: named }) => named ?? [EVERYBODY]),
  );
  await trx<ApproverGroupRow>('approver_groups')
    .where({ execution_id: executionId })
    .delete();
  if (groups.size > 0) {
    await trx<ApproverGroupRow>('approver_groups').insert(
      [...groups].map(group => ({
        execution_id: executionId,
        group_ref: group,
      })),
    );
  }
}

/** Says of every decision that still counts that it no longer does. */
export async function voidApprovals(
  trx: Knex,
  options: { executionId: string; at: Date; reason: string },
): Promise<void> {
  const { executionId, at, reason } = options;
  await trx<ApprovalRow>('approvals')
    .where({ execution_id: executionId })
    .whereNull('voided_at')
    .update({ voided_at: at.toISOString(), voided_reason: reason });
}
