import { whereContains } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { whereAwaitingApprovalOf } from '../../approvals/whereAwaitingApprovalOf';
import { Grant } from '../../authority/Grant';
import { VisibleLaunches } from '../../authorization/launch/whereVisible';
import { ExecutionFilter, Inbox } from './ExecutionFilter';
import { whereVisibleExecutions } from './whereVisibleExecutions';

/** The executions (as `x`) that the caller may see and that the filter lets through. */
export function filterExecutions(options: {
  database: Knex;
  filter: ExecutionFilter;
  /** All of these hold. */
  visible: readonly VisibleLaunches[];
  grants: readonly Grant[];
  inbox?: Inbox;
  now: Date;
}): Knex.QueryBuilder {
  const { database, filter, inbox, now, grants } = options;
  const query = database('executions as x');
  for (const visible of options.visible) {
    whereVisibleExecutions({ database, query, visible, grants });
  }
  if (inbox) {
    whereAwaitingApprovalOf({ database, query, ...inbox, now, alias: 'x' });
  }
  if (filter.entityRef) {
    whereOfEntity(database, query, lowerCase(filter.entityRef));
  }
  if (filter.runbookId) {
    query.where('x.runbook_id', filter.runbookId);
  }
  if (filter.status?.length) {
    query.whereIn('x.status', filter.status);
  }
  if (filter.requestedBy) {
    query.where('x.requested_by', lowerCase(filter.requestedBy));
  }
  if (filter.outside !== undefined) {
    query.where('x.outside', filter.outside);
  }
  if (filter.area?.length) {
    query.whereIn('x.area', filter.area);
  }
  if (filter.account?.length) {
    query.whereIn('x.account', filter.account);
  }
  whereContains({ query, column: 'x.search_text', text: filter.text });
  return query;
}

/**
 * Its own, and what was started outside of runbooks that fit it. As a set of ids: with `or` a database looks at every
 * execution, the newest first, until it has a page.
 */
function whereOfEntity(
  database: Knex,
  query: Knex.QueryBuilder,
  entityRef: string,
): void {
  query.whereIn(
    'x.id',
    database('executions')
      .where('entity_ref', entityRef)
      .select('id')
      .unionAll([
        database('executions')
          .whereNull('entity_ref')
          .whereIn(
            'runbook_id',
            database('entity_bindings')
              .where('entity_ref', entityRef)
              .select('runbook_id'),
          )
          .select('id'),
      ]),
  );
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
