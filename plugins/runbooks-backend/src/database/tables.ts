/*
 * Row types of the index's tables; the migration says what each is for. Instants are ISO 8601 text in UTC, JSON is text.
 */

export interface EntityRow {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  search_text: string;
  runbooks_annotation: string | null;
  content_hash: string;
  left_at: string | null;
}

export interface SourceTargetRow {
  source_id: string;
  target_id: string;
  account: string | null;
  region: string | null;
  environment: string | null;
  due_at: string | null;
  last_success_at: string | null;
  failing_since: string | null;
  /** `ReadError` */
  last_error: string | null;
}

export interface EntityReadErrorRow {
  source_id: string;
  entity_ref: string;
  failing_since: string;
  /** `ReadError` */
  error: string;
}

export interface RunbookContentRow {
  content_key: string;
  media_type: string;
  content: string;
}

export interface RunbookRow {
  id: string;
  source_id: string;
  origin: string;
  source_key: string;
  name: string;
  title: string;
  sort_title: string;
  search_text: string;
  format: string;
  executor_id: string | null;
  incident: boolean | number;
  area: string | null;
  outcome: string | null;
  owner: string | null;
  author: string | null;
  last_updated: string | null;
  account: string | null;
  region: string | null;
  environment: string | null;
  url: string | null;
  version: string | null;
  content_hash: string;
  content_key: string;
  fingerprint: string | null;
  read_by: string;
  role: string | null;
  review_every: string | null;
  /** `string[]` */
  consents: string;
  /** `RunbookSection[]` */
  missing: string;
  missing_count: number;
  /** `string[]` */
  problems: string;
  /** `string[]` */
  binding_problems: string;
  problem_count: number;
  /** `RunbookParameter[]` */
  parameters: string;
  /** `RunbookDetailColumn` */
  detail: string;
  row_hash: string;
  reviewed_at: string | null;
  reviewed_by: string | null;
  reviewed_hash: string | null;
  next_due_at: string | null;
  gone_at: string | null;
}

export interface RunbookBindingRow {
  runbook_id: string;
  entity_ref: string;
  reason: 'annotation' | 'tag' | 'repository' | 'catalog';
  entry: string;
  hands_down: boolean | number;
}

/** Of the view. */
export interface EntityBindingRow extends Pick<
  RunbookBindingRow,
  'runbook_id' | 'entity_ref' | 'entry'
> {
  reason: RunbookBindingRow['reason'] | 'system' | 'owner';
  /** Empty where it does not come down from anything. */
  via: string;
}

export interface UnmatchedEntryRow {
  entity_ref: string;
  source_id: string;
  entry_no: number;
  annotation: string;
  entry: string;
  message: string;
}

export interface RunbookReviewRow {
  id: string;
  runbook_id: string;
  reviewed_by: string;
  reviewed_at: string;
  content_hash: string;
  content_key: string;
  version: string | null;
  note: string | null;
  next_due_at: string;
}

export interface RunbookStatisticsRow {
  runbook_id: string;
  runs: number;
  finished_runs: number;
  succeeded_runs: number;
  median_duration_ms: number | null;
  last_success_at: string | null;
  last_success_by_other_at: string | null;
  last_run_id: string | null;
  last_run_status: string | null;
  last_run_at: string | null;
  last_run_by: string | null;
  last_run_by_other_at: string | null;
}
