import { Entity } from '@backstage/catalog-model';
import {
  ClaimProblem,
  ResourceSelector,
} from '@opsready/backstage-plugin-opsready-node';
import { ResourceSelectorReader } from '@opsready/backstage-plugin-readiness-node';
import { TIER_ANNOTATION, tierOf } from './catalogFields';

/** What an entity claims. Selectors stay apart: each narrows its own claims and nobody else's. */
export interface EntityClaims {
  selectors: Array<Omit<ResourceSelector, 'problems'>>;
  problems: ClaimProblem[];
}

/** What an entity claims by all readers, and what is wrong with its annotations. */
export function readClaims(
  entity: Entity,
  readers: readonly ResourceSelectorReader[],
): EntityClaims {
  const claims: EntityClaims = { selectors: [], problems: [] };
  for (const reader of readers) {
    const selector = reader(entity);
    if (selector) {
      const { problems, ...rest } = selector;
      claims.selectors.push(rest);
      claims.problems.push(...problems);
    }
  }
  const tier = entity.metadata.annotations?.[TIER_ANNOTATION];
  if (tier !== undefined && tierOf(entity) === undefined) {
    claims.problems.push({
      annotation: TIER_ANNOTATION,
      kind: 'malformed',
      message: `The annotation ${TIER_ANNOTATION} must be one digit from 1 (highest) to 9. Correct it in the entity's file.`,
    });
  }
  return claims;
}
