import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';

/** A row of `audit_entries`. */
export interface AuditRow {
  /** Ascending; PostgreSQL gives it as text. */
  id: number | string;
  at: string;
  event: AuditEntry['event'];
  severity: AuditEntry['severity'];
  actor: string | null;
  run_as: string | null;
  execution_id: string | null;
  runbook_id: string | null;
  entity_ref: string | null;
  account: string | null;
  region: string | null;
  environment: string | null;
  plan_hash: string | null;
  /** JSON. */
  parameters: string | null;
  detail: string | null;
}
