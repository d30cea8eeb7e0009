import { AuditEntry } from '@opsready/backstage-plugin-oncall-common';
import { AuditRow } from './AuditRow';

/** An entry of the record as people see it. */
export function auditEntryOf(row: AuditRow): AuditEntry {
  return {
    id: String(row.id),
    at: row.at,
    event: row.event,
    severity: row.severity,
    actor: row.actor ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    rosterId: row.roster_id ?? undefined,
    actionId: row.action_id ?? undefined,
    subject: row.subject ?? undefined,
    detail: row.detail ?? undefined,
  };
}
