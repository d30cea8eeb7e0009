import { Entity } from '@backstage/catalog-model';
import {
  ClaimProblem,
  ResourceSelector,
} from '@opsready/backstage-plugin-opsready-node';
import { ResourceSelectorReader } from '@opsready/backstage-plugin-readiness-node';
import { TIER_ANNOTATION, tierOf } from './catalogFields';

const NOTHING: ResourceSelector = {
  resourceIds: [],
  tagSets: [],
  wholeAccounts: [],
  problems: [],
};

/** What an entity claims by all readers, and what is wrong with its annotations. */
export function readSelector(
  entity: Entity,
  readers: readonly ResourceSelectorReader[],
): ResourceSelector {
  const selectors = readers
    .map(reader => reader(entity))
    .filter(selector => selector !== undefined);
  const [first = NOTHING, ...others] = selectors;
  if (others.length > 0) {
    // Narrowing belongs to one selector's claims: several cannot be told apart once merged.
    return { ...merge(selectors), problems: problemsOf(entity, selectors) };
  }
  return { ...first, problems: problemsOf(entity, selectors) };
}

function merge(selectors: ResourceSelector[]): ResourceSelector {
  return {
    resourceIds: selectors.flatMap(selector => selector.resourceIds),
    tagSets: selectors.flatMap(selector => selector.tagSets),
    wholeAccounts: selectors.flatMap(selector => selector.wholeAccounts),
    accounts: union(selectors.map(selector => selector.accounts)),
    regions: union(selectors.map(selector => selector.regions)),
    problems: [],
  };
}

function union(parts: Array<string[] | undefined>): string[] | undefined {
  return parts.some(part => part === undefined)
    ? undefined
    : [...new Set(parts.flatMap(part => part ?? []))].sort();
}

function problemsOf(
  entity: Entity,
  selectors: ResourceSelector[],
): ClaimProblem[] {
  const problems = selectors.flatMap(selector => selector.problems);
  const tier = entity.metadata.annotations?.[TIER_ANNOTATION];
  if (tier !== undefined && tierOf(entity) === undefined) {
    problems.push({
      annotation: TIER_ANNOTATION,
      kind: 'malformed',
      message: `The annotation ${TIER_ANNOTATION} must be one digit from 1 (highest) to 9. Correct it in the entity's file.`,
    });
  }
  return problems;
}
