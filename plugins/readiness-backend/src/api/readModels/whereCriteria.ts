import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { ReadinessEntityQuery } from '../../authorization/ReadinessEntityQuery';

/** Cuts a query to the entities that a conditional decision allows, by their owner. */
export function whereCriteria(
  query: Knex.QueryBuilder,
  ownerColumn: string,
  criteria: PermissionCriteria<ReadinessEntityQuery> | undefined,
): void {
  if (criteria === undefined) {
    return;
  }
  if ('allOf' in criteria) {
    for (const part of criteria.allOf) {
      query.where(inner => whereCriteria(inner, ownerColumn, part));
    }
    return;
  }
  if ('anyOf' in criteria) {
    query.where(inner => {
      for (const part of criteria.anyOf) {
        inner.orWhere(any => whereCriteria(any, ownerColumn, part));
      }
    });
    return;
  }
  if ('not' in criteria) {
    query.whereNot(inner => whereCriteria(inner, ownerColumn, criteria.not));
    return;
  }
  query.whereIn(ownerColumn, criteria.ownerRefs);
}
