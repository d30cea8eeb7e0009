import { nextDueAt } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { ContactFileRow, ContactReviewRow } from './ContactFileRow';
import { FileRow } from './fileRow';

type ReviewColumns = Pick<
  ContactFileRow,
  'reviewed_at' | 'reviewed_by' | 'reviewed_hash' | 'next_due_at'
>;

/**
 * The last review of a file, its own or the portal's, whichever is newer.
 *
 * @param trx - one that has locked the row of the file
 */
export async function effectiveReview(
  trx: Knex,
  row: Pick<
    FileRow,
    | 'id'
    | 'review_every'
    | 'file_reviewed_at'
    | 'file_reviewed_by'
    | 'file_reviewed_hash'
  >,
  reviewEvery: Duration,
): Promise<ReviewColumns> {
  const said: ContactReviewRow | undefined = await trx<ContactReviewRow>(
    'contact_reviews',
  )
    .where('file_id', row.id)
    .orderBy([
      { column: 'reviewed_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
  const isPortals =
    said !== undefined && said.reviewed_at >= (row.file_reviewed_at ?? '');
  const reviewed = isPortals
    ? {
        reviewed_at: said.reviewed_at,
        reviewed_by: said.reviewed_by,
        reviewed_hash: said.content_hash,
      }
    : {
        reviewed_at: row.file_reviewed_at,
        reviewed_by: row.file_reviewed_by,
        reviewed_hash: row.file_reviewed_hash,
      };
  return {
    ...reviewed,
    next_due_at: reviewed.reviewed_at
      ? nextDueAt({
          reviewedAt: reviewed.reviewed_at,
          reviewEvery: row.review_every,
          fallback: reviewEvery,
        })
      : null,
  };
}

/** Holds off others that change the row: an update that changes nothing locks it on both databases. */
export async function lockFile(
  trx: Knex.Transaction,
  id: string,
): Promise<ContactFileRow | undefined> {
  await trx('contact_files').where({ id }).update({ id });
  return trx<ContactFileRow>('contact_files').where({ id }).first();
}
