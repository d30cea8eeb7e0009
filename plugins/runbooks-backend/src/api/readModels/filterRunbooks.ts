import {
  textsOf,
  whereContains,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { RunbookFilter, RunbookStateFilter } from './RunbookFilter';
import { visibleRunbookIds, whereVisibleRunbooks } from './visibleRunbooks';

/** The runbooks (as `r`) that the caller may see, that are still there, and that the filter lets through. */
export function filterRunbooks(options: {
  database: Knex;
  filter: RunbookFilter;
  visible: VisibleEntities;
  now: Date;
}): Knex.QueryBuilder {
  const { database, filter, visible, now } = options;
  const query = database('runbooks as r').whereNull('r.gone_at');
  whereVisibleRunbooks({ database, query, visible });
  if (filter.area?.length) {
    query.whereIn('r.area', filter.area);
  }
  if (filter.format?.length) {
    query.whereIn('r.format', filter.format);
  }
  if (filter.account?.length) {
    query.whereIn('r.account', filter.account);
  }
  const owners = filter.owner?.map(lowerCase);
  if (owners?.length) {
    query.whereIn(
      'r.id',
      visibleRunbookIds({
        database,
        visible,
        where: entities =>
          entities.whereRaw('e.owner_ref in ?', [textsOf(database, owners)]),
      }),
    );
  }
  whereContains({ query, column: 'r.search_text', text: filter.text });
  for (const state of filter.state ?? []) {
    query.where(inner => whereState(database, inner, state, now));
  }
  return query;
}

function whereState(
  database: Knex,
  query: Knex.QueryBuilder,
  state: RunbookStateFilter,
  now: Date,
): void {
  switch (state) {
    case 'incomplete':
      query.where('r.missing_count', '>', 0);
      return;
    case 'problems':
      query.where('r.problem_count', '>', 0);
      return;
    case 'reviewDue':
      query
        .whereNull('r.reviewed_at')
        .orWhere('r.next_due_at', '<=', now.toISOString());
      return;
    case 'drifted':
      query
        .whereNotNull('r.reviewed_at')
        .whereRaw('r.reviewed_hash <> r.content_hash');
      return;
    case 'unbound':
      query.whereNotExists(
        database('runbook_bindings as ub')
          .whereRaw('ub.runbook_id = r.id')
          .select(database.raw('1')),
      );
      return;
    default:
      query.whereNotExists(
        database('runbook_statistics as rs')
          .whereRaw('rs.runbook_id = r.id')
          .where('rs.runs', '>', 0)
          .select(database.raw('1')),
      );
  }
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
