export type ContactFileKind = 'contacts' | 'incidentPlan';

/** A row of `contact_files`; the migration says what each column is for. */
export interface ContactFileRow {
  id: string;
  kind: ContactFileKind;
  path: string;
  url: string | null;
  state: 'read' | 'stale' | 'unreadable';
  message: string | null;
  /** `StoredContacts` or `StoredPlan` */
  content: string | null;
  content_hash: string | null;
  hash_key: string;
  etag: string | null;
  read_by: string | null;
  read_at: string | null;
  review_every: string | null;
  file_reviewed_at: string | null;
  file_reviewed_by: string | null;
  file_reviewed_hash: string | null;
  reviewed_at: string | null;
  reviewed_by: string | null;
  reviewed_hash: string | null;
  next_due_at: string | null;
  /** `ContactRole[]` or `PlanSection[]` */
  missing: string;
  missing_count: number;
  /** `string[]` */
  problems: string;
  problem_count: number;
  row_hash: string;
}

/** A row of `contact_file_entities`. */
export interface ContactFileEntityRow {
  kind: ContactFileKind;
  entity_ref: string;
  file_id: string;
  for_all: boolean | number;
}

/** The row of `contact_file_reads`. */
export interface ContactFileReadsRow {
  id: string;
  read_at: string;
  stale_at: string;
}

/** A row of `contact_reviews`. */
export interface ContactReviewRow {
  id: number | string;
  file_id: string;
  entity_ref: string;
  content_hash: string;
  reviewed_by: string;
  reviewed_at: string;
  note: string | null;
}
