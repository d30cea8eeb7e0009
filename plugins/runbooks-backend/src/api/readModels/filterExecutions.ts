import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { whereAwaitingApprovalOf } from '../../approvals/whereAwaitingApprovalOf';
import { whereVisibleExecutions } from '../../authorization/executions/whereVisibleExecutions';
import { VisibleLaunches } from '../../authorization/launch/whereVisible';
import { ExecutionFilter, Inbox } from './ExecutionFilter';

/** The executions (as `x`) that the caller may see and that the filter lets through. */
export async function filterExecutions(options: {
  database: Knex;
  filter: ExecutionFilter;
  /** All of these hold. */
  visible: readonly VisibleLaunches[];
  inbox?: Inbox;
  now: Date;
}): Promise<{ query: Knex.QueryBuilder }> {
  const { database, filter, inbox, now } = options;
  const query = database('executions as x');
  for (const visible of options.visible) {
    whereVisibleExecutions({ database, query, visible });
  }
  if (inbox) {
    whereAwaitingApprovalOf({ database, query, ...inbox, now, alias: 'x' });
  }
  if (filter.entityRef) {
    await whereOfEntity(database, query, lowerCase(filter.entityRef));
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
  const text = filter.text?.trim();
  if (text) {
    query.whereRaw(`x.search_text like ? escape '!'`, [
      `%${lowerCase(text).replace(/[!%_]/g, '!$&')}%`,
    ]);
  }
  // In an object: a query by itself would be run when it is awaited.
  return { query };
}

/**
 * Its own, and what was started outside of runbooks that are bound to it. The runbooks are looked up first: a database
 * combines two indexes for values, but not for a subquery.
 */
async function whereOfEntity(
  database: Knex,
  query: Knex.QueryBuilder,
  entityRef: string,
): Promise<void> {
  const runbookIds: string[] = await database('entity_bindings')
    .where('entity_ref', entityRef)
    .distinct()
    .pluck('runbook_id');
  query.where(either =>
    either
      .where('x.entity_ref', entityRef)
      .orWhere(outside =>
        outside
          .whereNull('x.entity_ref')
          .whereRaw('x.runbook_id in ?', [textsOf(database, runbookIds)]),
      ),
  );
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
