import {
  EntityContacts,
  ReviewStatus,
} from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { ContactFileReadsRow, ContactFileRow } from './ContactFileRow';
import { HeldFile } from './filesOf';

/** What contacts and plans say alike of the file behind them. */
export type HeldFileState = Pick<
  EntityContacts,
  'state' | 'message' | 'source' | 'contentHash' | 'review'
>;

/** When files were last read; undefined where they never were. */
export async function lastReads(
  knex: Knex,
): Promise<ContactFileReadsRow | undefined> {
  return knex<ContactFileReadsRow>('contact_file_reads')
    .where('id', 'files')
    .first();
}

/** How a file stands. Pure. */
export function fileStateOf(
  file: ContactFileRow,
  reads: ContactFileReadsRow | undefined,
  now: Date,
): { state: ContactFileRow['state']; message?: string; readAt?: string } {
  const message = file.message ?? undefined;
  if (file.state !== 'read') {
    return { state: file.state, message, readAt: file.read_at ?? undefined };
  }
  const isOld = reads !== undefined && reads.stale_at <= now.toISOString();
  return {
    state: isOld ? 'stale' : 'read',
    message: isOld
      ? 'Files of repositories were not read for a while, so it may have changed since.'
      : message,
    readAt: reads?.read_at,
  };
}

/** Whether a file was reviewed in time, and changed since. Pure. */
export function reviewStatusOf(
  file: Pick<
    ContactFileRow,
    | 'content_hash'
    | 'reviewed_at'
    | 'reviewed_by'
    | 'reviewed_hash'
    | 'next_due_at'
  >,
  now: Date,
): ReviewStatus {
  if (!file.reviewed_at) {
    return { state: 'never' };
  }
  const isDue =
    file.next_due_at !== null && file.next_due_at <= now.toISOString();
  const isSame = file.reviewed_hash === file.content_hash;
  const current = isSame ? 'current' : 'changed';
  return {
    state: isDue ? 'due' : current,
    reviewedAt: file.reviewed_at,
    reviewedBy: file.reviewed_by ?? undefined,
    nextDueAt: file.next_due_at ?? undefined,
  };
}

/** What is said of the file that holds for an entity. Pure. */
export function heldFileState(
  held: HeldFile | undefined,
  reads: ContactFileReadsRow | undefined,
  now: Date,
): HeldFileState {
  if (!held) {
    return { state: 'none' };
  }
  const { file, sourceRef, from } = held;
  const { readAt, ...state } = fileStateOf(file, reads, now);
  return {
    ...state,
    source: {
      entityRef: sourceRef,
      path: file.path,
      url: file.url ?? undefined,
      readAt,
      from,
    },
    contentHash: file.content_hash ?? undefined,
    review: reviewStatusOf(file, now),
  };
}
