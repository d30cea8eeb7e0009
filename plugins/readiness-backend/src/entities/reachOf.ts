import { CollectionTarget } from '@opsready/backstage-plugin-readiness-node';
import { EntityClaims } from './readClaims';

/** The one target of every entity collector. */
export const ENTITY_TARGET = 'all';

/**
 * The ids of the targets that an entity's claims can reach: where its resources can be.
 *
 * A resource id reaches the target of its own account and Region where it carries them; a set of tags reaches every
 * target that the claim is not narrowed away from, since a match could appear in any of them.
 */
export function reachOf(
  { selectors }: EntityClaims,
  targets: readonly CollectionTarget[],
): string[] {
  const reached = new Set<string>();
  for (const selector of selectors) {
    const { accounts, regions, resourceIds, tagSets, wholeAccounts } = selector;
    for (const target of targets) {
      const within =
        (!accounts || accounts.includes(target.account)) &&
        (!regions || regions.includes(target.region));
      const claimed =
        tagSets.length > 0 ||
        resourceIds.some(({ id }) => reaches(id, target)) ||
        wholeAccounts.some(({ account }) => account === target.account);
      if (within && claimed) {
        reached.add(target.id);
      }
    }
  }
  return [...reached].sort();
}

/** Ids of the form `x:partition:service:region:account:...` name their place; an empty part can be anywhere. */
function reaches(resourceId: string, target: CollectionTarget): boolean {
  const [, , , region, account] = resourceId.split(':');
  return (
    (!account || account === target.account) &&
    (!region || region === target.region)
  );
}
