import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { CollectionTarget } from '@opsready/backstage-plugin-readiness-node';
import { hashOf } from '../database/hashOf';

/** The one target of every entity collector, and so of every scope. */
export const ENTITY_TARGET = 'all';

/** A set of targets. */
export interface Scope {
  id: string;
  targetIds: string[];
}

/**
 * The targets that an entity's claims can reach: a fact about the entity is as old as the oldest read among them.
 *
 * A resource id reaches the target of its own account and Region where it carries them; a set of tags reaches every
 * target that the claim is not narrowed away from, since a match could appear in any of them.
 */
export function scopeOf(
  selector: ResourceSelector,
  targets: readonly CollectionTarget[],
): Scope {
  const { accounts, regions } = selector;
  const within = targets.filter(
    target =>
      (!accounts || accounts.includes(target.account)) &&
      (!regions || regions.includes(target.region)),
  );
  const reached = new Set<string>();
  for (const { id } of selector.resourceIds) {
    for (const target of within) {
      if (reaches(id, target)) {
        reached.add(target.id);
      }
    }
  }
  if (selector.tagSets.length > 0) {
    within.forEach(target => reached.add(target.id));
  }
  for (const { account } of selector.wholeAccounts) {
    within
      .filter(target => target.account === account)
      .forEach(target => reached.add(target.id));
  }
  const targetIds = [ENTITY_TARGET, ...[...reached].sort()];
  return { id: hashOf(targetIds.join('\n')), targetIds };
}

/** Ids of the form `x:partition:service:region:account:...` name their place; an empty part can be anywhere. */
function reaches(resourceId: string, target: CollectionTarget): boolean {
  const [, , , region, account] = resourceId.split(':');
  return (
    (!account || account === target.account) &&
    (!region || region === target.region)
  );
}
