import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { textsOf } from '../database/rowsOf';
import { whereReadable } from '../database/whereReadable';
import { OwnedEntityQuery } from './OwnedEntity';
import { VisibleEntities } from './VisibleEntities';

/** Cuts a query that has `entities as e` to those that the caller may see. @public */
export function whereVisibleEntities(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  visible: VisibleEntities;
}): void {
  const { database, query, visible } = options;
  const { readable, criteria } = visible;
  query.whereNull('e.left_at');
  whereReadable({ database, query, column: 'e.entity_ref', readable });
  if (criteria) {
    query.whereRaw('(?)', [conditionOf(database, criteria)]);
  }
}

/** True or false, never null: what nobody owns is owned by none of them, and `not` of that holds. */
function conditionOf(
  database: Knex,
  criteria: PermissionCriteria<OwnedEntityQuery>,
): Knex.Raw {
  if (isAndCriteria(criteria)) {
    return joined(database, criteria.allOf, 'and');
  }
  if (isOrCriteria(criteria)) {
    return joined(database, criteria.anyOf, 'or');
  }
  if (isNotCriteria(criteria)) {
    return database.raw('not (?)', [conditionOf(database, criteria.not)]);
  }
  return criteria.ownerRefs.length > 0
    ? database.raw(`coalesce(e.owner_ref, '') in ?`, [
        textsOf(database, criteria.ownerRefs),
      ])
    : database.raw('1 = 0');
}

function joined(
  database: Knex,
  parts: Array<PermissionCriteria<OwnedEntityQuery>>,
  word: 'and' | 'or',
): Knex.Raw {
  const conditions = parts.map(part => conditionOf(database, part));
  return database.raw(
    conditions.map(() => '(?)').join(` ${word} `),
    conditions,
  );
}
