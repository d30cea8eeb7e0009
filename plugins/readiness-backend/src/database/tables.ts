/*
 * Row types of the plugin's tables; the migration says what each is for. Instants are ISO 8601 text in UTC, JSON is text.
 */

export interface EntityRow {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  type: string | null;
  lifecycle: string | null;
  tier: number;
  owner_ref: string | null;
  system_ref: string | null;
  search_text: string;
  /** `EntityClaims` */
  selector: string;
  claims: 'none' | 'invalid' | 'claims';
  resource_count: number;
  /** `string[]` */
  reach: string;
  scope_id: string;
  content_hash: string;
  left_at: string | null;
}

export interface ScopeRow {
  scope_id: string;
  /** `ScopeSources`; empty until its sources were looked at */
  sources: string;
}

export interface ScopeTargetRow {
  scope_id: string;
  collector_id: string;
  target_id: string;
}

export interface CollectionTargetRow {
  collector_id: string;
  target_id: string;
  account: string | null;
  region: string | null;
  environment: string | null;
  due_at: string | null;
  last_started_at: string | null;
  last_success_at: string | null;
  last_full_at: string | null;
  last_failure_at: string | null;
  /** `CollectionErrorInfo` */
  last_error: string | null;
  state: 'ok' | 'failed' | 'notEnabled' | null;
  last_duration_ms: number | null;
  record_count: number;
}

export interface TargetLeaseRow {
  target_id: string;
  token: string;
  replica: string;
  expires_at: string;
}

export interface CollectionCycleRow {
  collector_id: string;
  started_at: string;
  clock_at: string;
}

export interface CollectionRunRow {
  id: string;
  collector_id: string;
  target_id: string;
  mode: 'full' | 'delta';
  status: 'running' | 'succeeded' | 'failed' | 'lost';
  replica: string;
  started_at: string;
  finished_at: string | null;
  duration_ms: number | null;
  read_count: number;
  added_count: number;
  changed_count: number;
  removed_count: number;
  /** `CollectionErrorInfo` */
  error: string | null;
}

export interface RecordRow {
  id: number;
  collector_id: string;
  account: string;
  region: string;
  record_key: string;
  record_id: string;
  reader_target: string;
  type: string;
  about_target: boolean;
  content_hash: string;
  data: string;
  /** `CollectedRecord['inventory']` */
  inventory: string | null;
  severity: string | null;
  compliance_status: string | null;
  workflow_status: string | null;
  record_state: string | null;
  title: string | null;
  control_id: string | null;
  source_created_at: string | null;
  source_updated_at: string | null;
}

export interface RecordResourceRow {
  record_ref: number;
  resource_id: string;
}

export interface ResourceRow {
  resource_id: string;
  account: string;
  region: string;
  type: string;
  name: string | null;
}

export interface ResourceTagRow {
  resource_id: string;
  tag_key: string;
  tag_value: string;
}

export interface ClaimRow {
  entity_ref: string;
  type: 'id' | 'tags' | 'account';
  claim_no: number;
  selector_no: number;
  annotation: string;
  value: string | null;
}

export interface ClaimTagRow {
  entity_ref: string;
  claim_no: number;
  tag_key: string;
  tag_value: string;
  pairs: number;
}

export interface ClaimLimitRow {
  entity_ref: string;
  selector_no: number;
  type: 'account' | 'region';
  value: string;
}

export interface ResourceEntityRow {
  entity_ref: string;
  resource_id: string;
  reason: 'id' | 'tags' | 'account';
  annotation: string;
}

export interface FactsRow {
  entity_ref: string;
  collector_id: string;
  /** `Record<shortFactName, FactValue>` */
  fact_values: string;
  changed_at: string;
}

export interface CheckResultsRow {
  entity_ref: string;
  /** `CheckResult[]` in the order of the registry */
  results: string;
  definitions_hash: string;
  evaluated_at: string;
  changes_at: string | null;
}

export interface TransitionRow {
  id: number;
  entity_ref: string;
  check_id: string;
  from_outcome: string;
  to_outcome: string;
  message: string;
  at: string;
}

export interface ScorecardResultRow {
  scorecard_id: string;
  entity_ref: string;
  level: string;
  level_rank: number;
  score: number;
  /** `ScorecardResult` */
  detail: string;
  owner_ref: string;
  system_ref: string;
  tier: number;
  search_text: string;
}
