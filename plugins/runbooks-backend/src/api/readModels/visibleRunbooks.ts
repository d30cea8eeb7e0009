import { Knex } from 'knex';
import {
  isEverything,
  VisibleEntities,
} from '../../authorization/VisibleEntities';
import { whereVisibleEntities } from '../../authorization/whereVisibleEntities';

/** Bindings (as `b`) to entities (as `e`) that the caller may see. */
export function visibleBindings(
  database: Knex,
  visible: VisibleEntities,
): Knex.QueryBuilder {
  const query = database('runbook_bindings as b').join(
    'entities as e',
    'e.entity_ref',
    'b.entity_ref',
  );
  whereVisibleEntities({ database, query, visible });
  return query;
}

/** Cuts a query over `runbooks as r` to those that the caller may see. */
export function whereVisibleRunbooks(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  visible: VisibleEntities;
}): void {
  const { database, query, visible } = options;
  if (!isEverything(visible)) {
    query.whereExists(
      visibleBindings(database, visible)
        .whereRaw('b.runbook_id = r.id')
        .select(database.raw('1')),
    );
  }
}

/** A query over one runbook (as `r`) that has a row only where the caller may see it. */
export function oneVisible(
  database: Knex,
  runbookId: string,
  visible: VisibleEntities,
): Knex.QueryBuilder {
  const query = database('runbooks as r').where('r.id', runbookId);
  whereVisibleRunbooks({ database, query, visible });
  return query;
}
