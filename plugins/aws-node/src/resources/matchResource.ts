import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { TaggedResource } from './TaggedResource';

/**
 * Why a resource belongs to an entity. Where several reasons hold, the strongest is given: its id, then tags, then the
 * account as a whole.
 *
 * @public
 */
export interface ResourceReason {
  reason: 'id' | 'tags' | 'account';
  /** Name of the annotation that claims it. */
  annotation: string;
}

/**
 * Why the selector claims the resource, or `undefined` where it does not. Pure.
 *
 * These are the rules of the mapping in readiness, which applies them to all entities at once, in SQL; the mapping
 * contract holds both to the same answers.
 */
export function matchResource(
  selector: ResourceSelector,
  resource: Pick<TaggedResource, 'id' | 'account' | 'region' | 'tags'>,
): ResourceReason | undefined {
  const { account, region, tags } = resource;
  if (
    selector.accounts?.includes(account) === false ||
    selector.regions?.includes(region) === false
  ) {
    return undefined;
  }
  return (
    strongest(
      'id',
      selector.resourceIds.filter(({ id }) => id === resource.id),
    ) ??
    strongest(
      'tags',
      selector.tagSets.filter(
        ({ pairs }) =>
          pairs.length > 0 &&
          pairs.every(
            ({ key, value }) => Object.hasOwn(tags, key) && tags[key] === value,
          ),
      ),
    ) ??
    strongest(
      'account',
      selector.wholeAccounts.filter(claim => claim.account === account),
    )
  );
}

/** Of several claims for one reason, the annotation that comes first by name. */
function strongest(
  reason: ResourceReason['reason'],
  claims: ReadonlyArray<{ annotation: string }>,
): ResourceReason | undefined {
  const [annotation] = claims.map(claim => claim.annotation).sort();
  return annotation === undefined ? undefined : { reason, annotation };
}
