import { AuditEntries } from '@opsready/backstage-plugin-runbooks-common';
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
  const { page, now } = options;
  const [rows, counted] = await Promise.all([
    auditQuery(options)
      .select('a.*')
      .orderBy([
        { column: 'a.at', order: 'desc' },
        { column: 'a.id', order: 'desc' },
      ])
      .limit(page.limit)
      .offset(page.offset),
    auditQuery(options).count({ total: '*' }),
  ]);
  const [{ total }] = counted as unknown as Array<{ total: number | string }>;
  return {
    now: now.toISOString(),
    totalItems: Number(total),
    items: rows.map(auditEntryOf),
  };
}
