import { AuditEntry } from '@opsready/backstage-plugin-oncall-common';
import {
  exportRecord,
  RecordColumn,
} from '@opsready/backstage-plugin-opsready-node';
import { auditEntryOf } from './auditEntryOf';
import { auditQuery } from './auditQuery';

const COLUMNS: ReadonlyArray<RecordColumn<AuditEntry>> = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['event', ({ event }) => event],
  ['severity', ({ severity }) => severity],
  ['actor', ({ actor }) => actor],
  ['entity', ({ entityRef }) => entityRef],
  ['roster', ({ rosterId }) => rosterId],
  ['action', ({ actionId }) => actionId],
  ['subject', ({ subject }) => subject],
  ['detail', ({ detail }) => detail],
];

/** The record as CSV, newest first. */
export function exportAudit(
  options: Parameters<typeof auditQuery>[0] & {
    page: { limit: number; offset: number };
  },
): AsyncGenerator<string> {
  return exportRecord({
    page: options.page,
    columns: COLUMNS,
    query: () => auditQuery(options),
    entryOf: auditEntryOf,
  });
}
