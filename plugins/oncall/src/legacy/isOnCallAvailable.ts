import { Entity } from '@backstage/catalog-model';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { ENTITY_KINDS } from '../extensions/entityKinds';

/**
 * Whether entities of this kind have somebody on call, so that a card and a tab make sense.
 *
 * @public
 */
export function isOnCallAvailable(entity: Entity): boolean {
  return evaluateFilterPredicate(ENTITY_KINDS, entity);
}
