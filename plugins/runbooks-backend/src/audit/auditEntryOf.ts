import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';
import { AuditRow } from './AuditRow';
import { placeOf } from './placeOf';

/** An entry of the record as people see it. */
export function auditEntryOf(row: AuditRow): AuditEntry {
  return {
    id: String(row.id),
    at: row.at,
    event: row.event,
    severity: row.severity,
    actor: row.actor ?? undefined,
    runAs: row.run_as ?? undefined,
    executionId: row.execution_id ?? undefined,
    runbookId: row.runbook_id ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    place: placeOf(row),
    planHash: row.plan_hash ?? undefined,
    parameters: row.parameters ? JSON.parse(row.parameters) : undefined,
    detail: row.detail ?? undefined,
  };
}
