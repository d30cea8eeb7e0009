import { whereVisibleEntities } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  isEverything,
  VisibleEntities,
} from '../../authorization/VisibleEntities';

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

/** Entities that the caller may see, with those that hand down to them: as `visible_entities` of what is below. */
export function visibleEntities(options: {
  database: Knex;
  visible: VisibleEntities;
  /** Cuts the entities (as `e`) further. */
  where?: (entities: Knex.QueryBuilder) => void;
}): Knex.QueryBuilder {
  const { database, visible, where } = options;
  const query = database('entities as e').select(
    'e.entity_ref',
    'e.system_ref',
    'e.owner_ref',
  );
  whereVisibleEntities({ database, query, visible });
  where?.(query);
  return query;
}

/** Ids of the runbooks that fit one of `visible_entities`, or one of those with this owner. */
export function runbookIdsOfVisible(
  database: Knex,
  ownerRef?: string,
): Knex.QueryBuilder {
  const column = (name: 'entity_ref' | 'system_ref' | 'owner_ref') => {
    const query = database('visible_entities').select(name);
    return ownerRef ? query.where('owner_ref', ownerRef) : query;
  };
  return (
    database('runbook_bindings as vb')
      .whereIn(
        'vb.entity_ref',
        column('entity_ref').union([column('system_ref'), column('owner_ref')]),
      )
      // Without it PostgreSQL expects too many for a hash, and looks through all of them for each row.
      .distinct('vb.runbook_id')
  );
}

/**
 * Ids of the runbooks that fit an entity that the caller may see. By the set of those entities, their systems and owners:
 * looking at the entities of each runbook in turn would take as long as there are bindings.
 */
export function visibleRunbookIds(
  options: Parameters<typeof visibleEntities>[0],
): Knex.QueryBuilder {
  const { database } = options;
  return runbookIdsOfVisible(database).with(
    'visible_entities',
    visibleEntities(options),
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
