import { Knex } from 'knex';
import { Readable } from '../authorization/OnCallAccess';
import { AuditRow } from './AuditRow';

/** Which entries of the record are asked for. */
export interface AuditFilter {
  entityRef?: string;
  actor?: string;
  event?: Array<AuditRow['event']>;
  since?: string;
  until?: string;
}

/** Entries that match, on entities that the caller may see. Those about no entity are for who may see everything. */
export function auditQuery(options: {
  database: Knex;
  filter: AuditFilter;
  readable: Readable;
}): Knex.QueryBuilder<AuditRow, AuditRow[]> {
  const { database, filter, readable } = options;
  const query = database<AuditRow>('audit_entries as a');
  const equals = {
    entity_ref: filter.entityRef?.toLocaleLowerCase('en-US'),
    actor: filter.actor?.toLocaleLowerCase('en-US'),
  };
  for (const [column, value] of Object.entries(equals)) {
    if (value !== undefined) {
      query.where(`a.${column}`, value);
    }
  }
  if (filter.event) {
    query.whereIn('a.event', filter.event);
  }
  if (filter.since) {
    query.where('a.at', '>=', new Date(filter.since).toISOString());
  }
  if (filter.until) {
    query.where('a.at', '<', new Date(filter.until).toISOString());
  }
  if (!readable.everything) {
    query.whereExists(
      database('entities as e')
        .select(database.raw('1'))
        .whereRaw('e.entity_ref = a.entity_ref')
        .modify(entities => readable.where(entities)),
    );
  }
  return query as Knex.QueryBuilder<AuditRow, AuditRow[]>;
}
