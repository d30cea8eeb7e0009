import { RunbookReview } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookReviewRow } from '../database/tables';

/** A review as people see it. Pure. */
export function reviewOf(row: RunbookReviewRow): RunbookReview {
  return {
    id: row.id,
    reviewedBy: row.reviewed_by,
    reviewedAt: row.reviewed_at,
    contentHash: row.content_hash,
    version: row.version ?? undefined,
    note: row.note ?? undefined,
    nextDueAt: row.next_due_at,
  };
}
