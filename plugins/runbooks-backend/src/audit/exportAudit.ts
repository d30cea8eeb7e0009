import {
  exportRecord,
  RecordColumn,
} from '@opsready/backstage-plugin-opsready-node';
import { AuditEntry } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { auditEntryOf } from './auditEntryOf';
import { AuditFilter, auditQuery } from './auditQuery';

const COLUMNS: ReadonlyArray<RecordColumn<AuditEntry>> = [
  ['id', ({ id }) => id],
  ['at', ({ at }) => at],
  ['event', ({ event }) => event],
  ['severity', ({ severity }) => severity],
  ['actor', ({ actor }) => actor],
  ['run as', ({ runAs }) => runAs],
  ['execution', ({ executionId }) => executionId],
  ['runbook', ({ runbookId }) => runbookId],
  ['entity', ({ entityRef }) => entityRef],
  ['account', ({ place }) => place?.account],
  ['region', ({ place }) => place?.region],
  ['environment', ({ place }) => place?.environment],
  ['plan hash', ({ planHash }) => planHash],
  [
    'parameters',
    ({ parameters }) =>
      parameters?.map(({ name, value }) => `${name}=${value}`).join('; '),
  ],
  ['detail', ({ detail }) => detail],
];

/** The record as CSV, newest first. */
export function exportAudit(options: {
  database: Knex;
  filter: AuditFilter;
  visible: VisibleEntities;
  page: { limit: number; offset: number };
}): AsyncGenerator<string> {
  return exportRecord({
    page: options.page,
    columns: COLUMNS,
    query: () => auditQuery(options),
    entryOf: auditEntryOf,
  });
}
