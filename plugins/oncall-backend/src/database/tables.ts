/*
 * Row types of the tables of rosters; the migration says what each is for. Instants are ISO 8601 text in UTC, JSON is text.
 */

/** Where a shift has no beginning. */
export const SINCE_EVER = '0001-01-01T00:00:00.000Z';
/** Where a shift has no end. */
export const FOR_GOOD = '9999-12-31T00:00:00.000Z';

export interface EntityRow {
  entity_ref: string;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  oncall_annotation: string | null;
  /** `StoredProviderBinding[]` */
  provider_bindings: string;
  requirement: string | null;
  requirement_problem: string | null;
  contacts_path: string | null;
  plan_path: string | null;
  search_text: string;
  content_hash: string;
  left_at: string | null;
}

export interface UserRow {
  user_ref: string;
  name: string;
  left_at: string | null;
}

export interface SourceTargetRow {
  source_id: string;
  target_id: string;
  title: string | null;
  due_at: string | null;
  last_success_at: string | null;
  failing_since: string | null;
  /** `ReadError` */
  last_error: string | null;
}

export interface PersonRow {
  id: string;
  provider_id: string;
  target_id: string;
  native_id: string;
  name: string;
  user_ref: string | null;
  time_zone: string | null;
  /** `ProviderChannel[]` */
  channels: string;
  reachable: boolean | number;
  gone: boolean | number;
  url: string | null;
  search_text: string;
  row_hash: string;
  gone_at: string | null;
}

/** Of the view: `gone` is also true where the catalog's user left. */
export type ResponderRow = Omit<PersonRow, 'row_hash'>;

export interface ScheduleRow {
  id: string;
  provider_id: string;
  target_id: string;
  native_id: string;
  title: string;
  time_zone: string | null;
  url: string | null;
  /** `StoredRotation[]` */
  rotations: string;
  incomplete: string | null;
  /** `string[]` */
  problems: string;
  row_hash: string;
  shifts_hash: string;
  refreshed_at: string | null;
  gone_at: string | null;
}

/** A rotation as `schedules.rotations` holds it. */
export interface StoredRotation {
  title: string;
  description?: string;
  /** `people.id`, in order. */
  personIds: string[];
}

export interface ShiftRow {
  schedule_id: string;
  person_id: string;
  /** `SINCE_EVER` where it is open. */
  from_at: string;
  /** `FOR_GOOD` where it is open. */
  until_at: string;
  source: 'regular' | 'override' | 'permanent';
}

export interface RosterRow {
  id: string;
  provider_id: string;
  target_id: string;
  native_id: string;
  ref: string;
  title: string;
  sort_title: string;
  url: string | null;
  /** `ProviderLevel[]` */
  definition: string;
  /** `StoredLevel[]` */
  levels: string;
  /** `ProviderActTarget[]` */
  page_targets: string;
  /** `ProviderActTarget[]` */
  declare_targets: string;
  /** `string[]` */
  problems: string;
  /** `string[]` */
  level_problems: string;
  search_text: string;
  row_hash: string;
  read_at: string | null;
  window_to: string | null;
  refreshed_at: string | null;
  tried_at: string | null;
  /** `ReadError` */
  read_error: string | null;
  gone_at: string | null;
}

/** A level as `rosters.levels` holds it; what it reaches is in `roster_levels`. */
export interface StoredLevel {
  /** From 1. */
  level: number;
  title: string;
  delayMinutes?: number;
  /** Titles of schedules, and names of people and rosters. */
  targets: string[];
}

export interface RosterAliasRow {
  provider_id: string;
  target_id: string;
  alias: string;
  roster_id: string;
}

export interface RosterLevelRow {
  roster_id: string;
  level: number;
  target_kind: 'schedule' | 'person';
  target_id: string;
}

/** Of the view. */
export interface LevelShiftRow {
  roster_id: string;
  level: number;
  person_id: string;
  from_at: string;
  until_at: string;
  source: ShiftRow['source'];
  /** `null` where the level reaches the person directly. */
  schedule_id: string | null;
}

export interface RosterBindingRow {
  entity_ref: string;
  roster_id: string;
  /** Empty where none is named. */
  environment: string;
  reason_kind:
    | 'annotation'
    | 'providerAnnotation'
    | 'systemAnnotation'
    | 'ownerAnnotation';
  via_ref: string | null;
  annotation: string;
  entry: string;
  message: string;
}

export interface UnmatchedEntryRow {
  entity_ref: string;
  entry_no: number;
  annotation: string;
  entry: string;
  message: string;
}
