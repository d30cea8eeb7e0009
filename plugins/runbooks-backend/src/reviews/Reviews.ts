import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { Clock, nextDueAt } from '@opsready/backstage-plugin-opsready-node';
import { RunbookReview } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { AuditLog } from '../audit/AuditLog';
import { RunbookReviewRow, RunbookRow } from '../database/tables';
import { placeOf } from '../runbooks/summaryOf';
import { reviewOf } from './reviewOf';

/** What reviews are built on. */
export interface ReviewsOptions {
  database: Knex;
  clock: Clock;
  audit: AuditLog;
  /** Cadence of runbooks that have none of their own. */
  reviewEvery: Duration;
}

/** Records that people found runbooks to be right. */
export class Reviews {
  readonly #options: ReviewsOptions;

  constructor(options: ReviewsOptions) {
    this.#options = options;
  }

  /** @throws ConflictError where the content is not the one that was looked at, or the runbook is gone */
  async create(options: {
    runbookId: string;
    contentHash: string;
    note?: string;
    reviewer: string;
    /** On which the reviewer has the permission. */
    entityRef?: string;
  }): Promise<RunbookReview> {
    const { runbookId, contentHash, note, reviewer, entityRef } = options;
    const { database, clock, audit, reviewEvery } = this.#options;
    const now = clock.now();
    return database.transaction(async trx => {
      const runbook = await lockRunbook(trx, runbookId);
      assertCurrent(runbook, contentHash);
      const row: RunbookReviewRow = {
        id: randomUUID(),
        runbook_id: runbookId,
        reviewed_by: reviewer,
        reviewed_at: now.toISOString(),
        content_hash: contentHash,
        content_key: runbook.content_key,
        version: runbook.version,
        note: note?.trim() || null,
        next_due_at: nextDueAt({
          reviewedAt: now.toISOString(),
          reviewEvery: runbook.review_every,
          fallback: reviewEvery,
        }),
      };
      await trx('runbook_reviews').insert(row);
      await trx('runbooks').where('id', runbookId).update({
        reviewed_at: row.reviewed_at,
        reviewed_by: reviewer,
        reviewed_hash: contentHash,
        next_due_at: row.next_due_at,
      });
      await audit.record(trx, {
        at: now,
        event: 'reviewed',
        actor: reviewer,
        runbookId,
        entityRef,
        place: placeOf(runbook),
        detail: row.note ?? undefined,
      });
      return reviewOf(row);
    });
  }
}

// An update that changes nothing locks the row on both databases: a read that comes in meanwhile waits.
async function lockRunbook(
  trx: Knex.Transaction,
  id: string,
): Promise<RunbookRow | undefined> {
  await trx('runbooks').where({ id }).update({ id });
  return trx<RunbookRow>('runbooks').where({ id }).first();
}

function assertCurrent(
  runbook: RunbookRow | undefined,
  contentHash: string,
): asserts runbook is RunbookRow {
  if (!runbook || runbook.gone_at) {
    throw new ConflictError(
      'The runbook is no longer at its source, so there is nothing to review.',
    );
  }
  if (runbook.content_hash !== contentHash) {
    throw new ConflictError(
      `The runbook '${runbook.title}' has changed since you opened it. Read it again, then review what it says now.`,
    );
  }
}
