import { randomUUID } from 'node:crypto';
import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import {
  RunbookReviewRow,
  RunbookRow,
} from '@opsready/backstage-plugin-runbooks-backend/src/database/tables';
import { Knex } from 'knex';
import { NOW, personRef } from './company';

const DAY_MS = 86_400_000;

/** Every other runbook was reviewed; of these one in five has changed since, and one in four is due again. */
export async function seedReviews(knex: Knex): Promise<void> {
  const rows: Array<Pick<RunbookRow, 'id' | 'content_hash' | 'content_key'>> =
    await knex('runbooks')
      .orderBy('id')
      .select('id', 'content_hash', 'content_key');
  const reviews = rows
    .filter((_, index) => index % 2 === 0)
    .map((row, index) => reviewOf(row, index));
  await insertRows<RunbookReviewRow>(knex, {
    table: 'runbook_reviews',
    columns: Object.keys(reviews[0]) as Array<keyof RunbookReviewRow>,
    rows: reviews,
  });
  await knex.raw(
    `update runbooks set
       reviewed_at = v.reviewed_at, reviewed_by = v.reviewed_by,
       reviewed_hash = v.content_hash, next_due_at = v.next_due_at
     from runbook_reviews v where v.runbook_id = runbooks.id`,
  );
}

function reviewOf(
  row: Pick<RunbookRow, 'id' | 'content_hash' | 'content_key'>,
  index: number,
): RunbookReviewRow {
  const at = NOW.getTime() - (index % 240) * DAY_MS;
  return {
    id: randomUUID(),
    runbook_id: row.id,
    reviewed_by: personRef(index % 500),
    reviewed_at: new Date(at).toISOString(),
    content_hash: index % 5 === 0 ? 'an older one' : row.content_hash,
    content_key: row.content_key,
    version: '1',
    note: 'Tried it in staging.',
    next_due_at: new Date(at + 180 * DAY_MS).toISOString(),
  };
}
