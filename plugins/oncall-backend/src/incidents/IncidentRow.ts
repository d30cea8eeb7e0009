/** A row of `incidents`; the migration says what each column is for. */
export interface IncidentRow {
  id: string;
  provider_id: string;
  target_id: string;
  title: string;
  status: 'open' | 'acknowledged' | 'resolved';
  severity: string | null;
  opened_at: string;
  resolved_at: string | null;
  url: string | null;
  /** `string[]` */
  assignees: string;
  action_id: string | null;
  row_hash: string;
}

/** A row of `incident_rosters`. */
export interface IncidentRosterRow {
  incident_id: string;
  provider_id: string;
  target_id: string;
  alias: string;
}
