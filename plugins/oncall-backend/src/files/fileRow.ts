import { randomUUID } from 'node:crypto';
import { hashOf } from '@opsready/backstage-plugin-opsready-node';
import { ContactFileRow } from './ContactFileRow';
import { NamedFile } from './namedFiles';
import { judgeFile, parseFile } from './parseFile';
import { FileRead } from './readFile';

/** By which rules files are read: another number reads all of them again. */
const RULES = 1;

/** A file that was never read. */
const UNREAD: ContactFileRow = {
  id: '',
  kind: 'contacts',
  path: '',
  url: null,
  state: 'unreadable',
  message: null,
  content: null,
  content_hash: null,
  hash_key: '',
  etag: null,
  read_by: null,
  read_at: null,
  review_every: null,
  file_reviewed_at: null,
  file_reviewed_by: null,
  file_reviewed_hash: null,
  reviewed_at: null,
  reviewed_by: null,
  reviewed_hash: null,
  next_due_at: null,
  missing: '[]',
  missing_count: 0,
  problems: '[]',
  problem_count: 0,
  row_hash: '',
};

/** What a read says of a file; reviews are added when it is written. */
export type FileRow = Omit<
  ContactFileRow,
  'reviewed_at' | 'reviewed_by' | 'reviewed_hash' | 'next_due_at'
>;

/** A read that is to be stored. */
export interface StoringRead {
  file: NamedFile;
  before: ContactFileRow | undefined;
  read: FileRead;
  /** The present moment, by the plugin's clock. */
  now: Date;
  /** When the last run was. */
  lastRunAt: string | undefined;
  readBy: string;
}

export function readByOf(reviewEvery: string): string {
  return JSON.stringify([RULES, reviewEvery]);
}

/** The row before who left is looked up. */
export function draftRow(storing: StoringRead): FileRow {
  const { file, before, read, readBy } = storing;
  const kept = keptRow(storing);
  if (read.status === 'notModified') {
    return kept;
  }
  if (read.status === 'failed') {
    return failing(kept, storing, read.message);
  }
  const parsed = parseFile(file.kind, read.text);
  if ('problem' in parsed) {
    // With its etag: as long as it stays as it is, it stays wrong.
    return {
      ...failing(kept, storing, parsed.problem),
      etag: read.etag ?? null,
      url: read.url,
    };
  }
  const content_hash = hashOf(JSON.stringify([kept.hash_key, read.text]));
  const isAhead =
    parsed.review !== undefined && parsed.review.at > storing.now.toISOString();
  const review = isAhead ? undefined : parsed.review;
  const isSameReview =
    review !== undefined &&
    before?.file_reviewed_at === review.at &&
    before.file_reviewed_by === review.by;
  return {
    ...kept,
    url: read.url,
    state: 'read',
    message: isAhead
      ? 'Its review is dated ahead of today, and does not count yet.'
      : null,
    content: JSON.stringify(parsed.content),
    content_hash,
    // A review that is ahead has to be looked at again though nothing changes.
    etag: (isAhead ? undefined : read.etag) ?? null,
    read_by: readBy,
    read_at: null,
    review_every: parsed.reviewEvery ?? null,
    file_reviewed_at: review?.at ?? null,
    file_reviewed_by: review?.by ?? null,
    file_reviewed_hash: review
      ? ((isSameReview ? before.file_reviewed_hash : undefined) ?? content_hash)
      : null,
  };
}

/** The row with what it lacks, ready to be compared with what is stored. */
export function finishedRow(
  draft: FileRow,
  hasLeft: (userRef: string) => boolean,
): FileRow {
  const judged = draft.content
    ? judgeFile(draft.kind, draft.content, hasLeft)
    : { content: null, missing: [], problems: [] };
  const { row_hash, ...row } = {
    ...draft,
    content: judged.content,
    missing: JSON.stringify(judged.missing),
    missing_count: judged.missing.length,
    problems: JSON.stringify(judged.problems),
    problem_count: judged.problems.length,
  };
  return { ...row, row_hash: hashOf(JSON.stringify(row)) };
}

function keptRow({ file, before }: StoringRead): FileRow {
  const { reviewed_at, reviewed_by, reviewed_hash, next_due_at, ...kept } =
    before ?? UNREAD;
  return {
    ...kept,
    id: file.id,
    kind: file.kind,
    path: file.path,
    url: before?.url ?? file.url ?? null,
    hash_key: before?.hash_key ?? randomUUID(),
  };
}

/** What was known stays, and says since when it is old. */
function failing(
  kept: FileRow,
  { before, lastRunAt, readBy }: StoringRead,
  message: string,
): FileRow {
  return {
    ...kept,
    state: kept.content ? 'stale' : 'unreadable',
    message,
    etag: null,
    read_by: readBy,
    read_at:
      before?.state === 'read'
        ? (lastRunAt ?? before.read_at)
        : (before?.read_at ?? null),
  };
}
