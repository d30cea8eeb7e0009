import { nextDueAt } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { RunbookRow } from '../database/tables';

/** Makes reviews of runbooks without a cadence of their own due by the one of config, which changes with a start only. */
export async function moveDueDates(
  knex: Knex,
  reviewEvery: Duration,
): Promise<void> {
  const rows: Array<Pick<RunbookRow, 'id' | 'reviewed_at' | 'next_due_at'>> =
    await knex('runbooks')
      .whereNotNull('reviewed_at')
      .whereNull('review_every')
      .select('id', 'reviewed_at', 'next_due_at');
  for (const { id, reviewed_at, next_due_at } of rows) {
    const wanted = nextDueAt({
      reviewedAt: reviewed_at!,
      reviewEvery: undefined,
      fallback: reviewEvery,
    });
    if (wanted !== next_due_at) {
      await knex('runbooks').where({ id }).update({ next_due_at: wanted });
    }
  }
}
