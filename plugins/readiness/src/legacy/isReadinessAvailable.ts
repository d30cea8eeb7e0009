import { Entity } from '@backstage/catalog-model';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { JUDGED_KINDS } from '../extensions/judgedKinds';

/**
 * Whether entities of this kind are judged, so that a card and a tab make sense.
 *
 * @public
 */
export function isReadinessAvailable(entity: Entity): boolean {
  return evaluateFilterPredicate(JUDGED_KINDS, entity);
}
