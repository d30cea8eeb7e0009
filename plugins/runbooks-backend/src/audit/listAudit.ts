import { AuditEntries } from '@opsready/backstage-plugin-runbooks-common';
import { listRecord } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { auditEntryOf } from './auditEntryOf';
import { AuditFilter, auditQuery } from './auditQuery';

/** One page of the record, newest first. */
export async function listAudit(options: {
  database: Knex;
  filter: AuditFilter;
  visible: VisibleEntities;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<AuditEntries> {
  const { database, page, now } = options;
  const listed = await listRecord({
    database,
    page,
    table: 'audit_entries',
    query: () => auditQuery(options),
    entryOf: auditEntryOf,
  });
  return { now: now.toISOString(), ...listed };
}
