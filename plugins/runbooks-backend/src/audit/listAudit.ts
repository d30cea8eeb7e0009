import { AuditEntries } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { VisibleEntities } from '../authorization/VisibleEntities';
import { auditEntryOf } from './auditEntryOf';
import { AuditRow } from './AuditRow';
import { AuditFilter, auditQuery } from './auditQuery';

const NEWEST_FIRST = [
  { column: 'a.at', order: 'desc' },
  { column: 'a.id', order: 'desc' },
];

/** One page of the record, newest first. */
export async function listAudit(options: {
  database: Knex;
  filter: AuditFilter;
  visible: VisibleEntities;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<AuditEntries> {
  const { database, page, now } = options;
  // The ids of the page first: they are in an index, and rows are wide.
  const ids = auditQuery(options)
    .orderBy(NEWEST_FIRST)
    .limit(page.limit)
    .offset(page.offset)
    .select('a.id');
  const [rows, counted] = await Promise.all([
    database
      .from(ids.as('k'))
      .join('audit_entries as a', 'a.id', 'k.id')
      .orderBy(NEWEST_FIRST)
      .select<AuditRow[]>('a.*'),
    auditQuery(options).count({ total: '*' }),
  ]);
  const [{ total }] = counted as unknown as Array<{ total: number | string }>;
  return {
    now: now.toISOString(),
    totalItems: Number(total),
    items: rows.map(auditEntryOf),
  };
}
