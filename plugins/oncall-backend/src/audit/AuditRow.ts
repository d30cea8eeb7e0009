import { AuditEntry } from '@opsready/backstage-plugin-oncall-common';

/** A row of `audit_entries`. */
export interface AuditRow {
  /** Ascending; PostgreSQL gives it as text. */
  id: number | string;
  at: string;
  event: AuditEntry['event'];
  severity: AuditEntry['severity'];
  actor: string | null;
  entity_ref: string | null;
  roster_id: string | null;
  action_id: string | null;
  subject: string | null;
  detail: string | null;
}
