/** A row of `approvals`. */
export interface ApprovalRow {
  id: string;
  execution_id: string;
  plan_hash: string;
  approver_ref: string;
  decision: 'approve' | 'reject';
  comment: string | null;
  /** `string[]` */
  groups: string;
  decided_at: string;
  voided_at: string | null;
  voided_reason: string | null;
}

/** A row of `approver_groups`. */
export interface ApproverGroupRow {
  execution_id: string;
  group_ref: string;
}

/** In the place of a group: everybody with the permission. */
export const EVERYBODY = '*';
