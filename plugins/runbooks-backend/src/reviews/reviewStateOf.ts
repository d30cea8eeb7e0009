import { ReviewState } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookRow } from '../database/tables';

export type ReviewedColumns = Pick<
  RunbookRow,
  | 'content_hash'
  | 'reviewed_at'
  | 'reviewed_by'
  | 'reviewed_hash'
  | 'next_due_at'
>;

/** Whether a runbook was reviewed in time, and changed since. Pure. */
export function reviewStateOf(row: ReviewedColumns, now: Date): ReviewState {
  if (!row.reviewed_at) {
    return { state: 'never', drifted: false };
  }
  return {
    state:
      row.next_due_at && row.next_due_at <= now.toISOString()
        ? 'due'
        : 'current',
    drifted: row.reviewed_hash !== row.content_hash,
    lastReviewedAt: row.reviewed_at,
    lastReviewedBy: row.reviewed_by ?? undefined,
    nextDueAt: row.next_due_at ?? undefined,
  };
}
