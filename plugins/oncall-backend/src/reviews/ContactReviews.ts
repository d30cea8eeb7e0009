import { ConflictError, NotFoundError } from '@backstage/errors';
import { ContactReview } from '@opsready/backstage-plugin-oncall-common';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { AuditLog } from '../audit/AuditLog';
import { effectiveReview, lockFile } from '../files/effectiveReview';
import { HeldFile } from '../files/filesOf';
import { shownText } from '../files/shownText';

interface ContactReviewsOptions {
  audit: AuditLog;
  clock: Clock;
  database: Knex;
  /** Cadence of files that have none of their own. */
  reviewEvery: Duration;
}

/** Records that people found contacts files to be right. */
export class ContactReviews {
  readonly #options: ContactReviewsOptions;

  constructor(options: ContactReviewsOptions) {
    this.#options = options;
  }

  /** @throws ConflictError where the file is not the one that was looked at */
  async create(options: {
    held: HeldFile;
    contentHash: string;
    note?: string;
    reviewer: string;
  }): Promise<ContactReview> {
    const { held, contentHash, reviewer } = options;
    const { audit, clock, database, reviewEvery } = this.#options;
    const now = clock.now();
    const note = options.note && shownText(options.note.replaceAll('\0', ''));
    await database.transaction(async trx => {
      const file = await lockFile(trx, held.file.id);
      if (!file) {
        throw new NotFoundError(
          'No entity names this file any more, so there is nothing to review.',
        );
      }
      if (file.content_hash !== contentHash) {
        throw new ConflictError(
          'The contacts have changed since you opened them. Look at them again, then review what they are now.',
        );
      }
      await trx('contact_reviews').insert({
        file_id: file.id,
        entity_ref: held.sourceRef,
        content_hash: contentHash,
        reviewed_by: reviewer,
        reviewed_at: now.toISOString(),
        note: note || null,
      });
      await trx('contact_files')
        .where('id', file.id)
        .update(await effectiveReview(trx, file, reviewEvery));
      await audit.record(trx, {
        at: now,
        event: 'reviewed',
        actor: reviewer,
        entityRef: held.sourceRef,
        subject: file.path,
        detail: note || undefined,
      });
    });
    return {
      at: now.toISOString(),
      by: reviewer,
      contentHash,
      note: note || undefined,
    };
  }
}
