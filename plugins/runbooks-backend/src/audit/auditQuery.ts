import { whereVisibleEntities } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  isEverything,
  VisibleEntities,
} from '../authorization/VisibleEntities';
import { AuditRow } from './AuditRow';

/** Which entries of the record are asked for. */
export interface AuditFilter {
  executionId?: string;
  entityRef?: string;
  runbookId?: string;
  actor?: string;
  since?: string;
  until?: string;
}

/** Entries that match, on entities that the caller may see. Those about no entity are for who may see everything. */
export function auditQuery(options: {
  database: Knex;
  filter: AuditFilter;
  visible: VisibleEntities;
}): Knex.QueryBuilder<AuditRow, AuditRow[]> {
  const { database, filter, visible } = options;
  const query = database<AuditRow>('audit_entries as a');
  const equals = {
    execution_id: filter.executionId,
    entity_ref: filter.entityRef?.toLocaleLowerCase('en-US'),
    runbook_id: filter.runbookId,
    actor: filter.actor?.toLocaleLowerCase('en-US'),
  };
  for (const [column, value] of Object.entries(equals)) {
    if (value !== undefined) {
      query.where(`a.${column}`, value);
    }
  }
  if (filter.since) {
    query.where('a.at', '>=', new Date(filter.since).toISOString());
  }
  if (filter.until) {
    query.where('a.at', '<', new Date(filter.until).toISOString());
  }
  if (!isEverything(visible)) {
    query.whereExists(
      database('entities as e')
        .select(database.raw('1'))
        .whereRaw('e.entity_ref = a.entity_ref')
        .modify(entities =>
          whereVisibleEntities({ database, query: entities, visible }),
        ),
    );
  }
  return query as Knex.QueryBuilder<AuditRow, AuditRow[]>;
}
