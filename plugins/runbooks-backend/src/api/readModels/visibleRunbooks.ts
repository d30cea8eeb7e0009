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
  const query = database('entity_bindings as b').join(
    'entities as e',
    'e.entity_ref',
    'b.entity_ref',
  );
  whereVisibleEntities({ database, query, visible });
  return query;
}

/**
 * Ids of the runbooks that fit an entity that the caller may see. By the set of those entities, their systems and owners:
 * looking at the entities of each runbook in turn would take as long as there are bindings.
 */
export function visibleRunbookIds(options: {
  database: Knex;
  visible: VisibleEntities;
  /** Cuts the entities (as `e`) further. */
  where?: (entities: Knex.QueryBuilder) => void;
}): Knex.QueryBuilder {
  const { database, visible, where } = options;
  const entities = database('entities as e').select(
    'e.entity_ref',
    'e.system_ref',
    'e.owner_ref',
  );
  whereVisibleEntities({ database, query: entities, visible });
  where?.(entities);
  return (
    database
      .with('visible_entities', entities)
      .from('runbook_bindings as vb')
      .whereIn('vb.entity_ref', bearers =>
        bearers
          .select('entity_ref')
          .from('visible_entities')
          .union([
            database('visible_entities').select('system_ref'),
            database('visible_entities').select('owner_ref'),
          ]),
      )
      // Without it PostgreSQL expects too many for a hash, and looks through all of them for each row.
      .distinct('vb.runbook_id')
  );
}

/** Cuts a query over `runbooks as r` to those that the caller may see. */
export function whereVisibleRunbooks(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  visible: VisibleEntities;
}): void {
  const { database, query, visible } = options;
  if (!isEverything(visible)) {
    query.whereIn('r.id', visibleRunbookIds({ database, visible }));
  }
}

/** A query over one runbook (as `r`) that has a row only where the caller may see it. */
export function oneVisible(
  database: Knex,
  runbookId: string,
  visible: VisibleEntities,
): Knex.QueryBuilder {
  const query = database('runbooks as r').where('r.id', runbookId);
  if (!isEverything(visible)) {
    query.whereExists(
      visibleBindings(database, visible)
        .where('b.runbook_id', runbookId)
        .select(database.raw('1')),
    );
  }
  return query;
}
