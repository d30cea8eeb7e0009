import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { parseArn } from '../arn/parseArn';
import { resourceTypeOf } from '../arn/resourceTypes';
import { PlaceQuestion } from './askPlaces';
import { UnlistedClaim, UnresolvedPlace } from './ResolvedResources';

/** The claimed ids that were not found, where no unresolved place can be the reason. Pure. */
export function unlistedClaims(options: {
  selector: ResourceSelector;
  questions: readonly PlaceQuestion[];
  found: ReadonlyMap<string, unknown>;
  unresolved: readonly UnresolvedPlace[];
  types?: readonly string[];
}): UnlistedClaim[] {
  const { selector, questions, found, unresolved, types } = options;
  const failed = new Set(
    unresolved.map(({ account, region }) => `${account} ${region}`),
  );
  return selector.resourceIds.flatMap(({ id, annotation }) => {
    const arn = parseArn(id);
    if (
      found.has(id) ||
      (types && arn && !types.includes(resourceTypeOf(arn)))
    ) {
      return [];
    }
    const asked = questions.filter(({ resourceIds }) =>
      resourceIds.includes(id),
    );
    if (
      asked.some(({ account, region }) => failed.has(`${account} ${region}`))
    ) {
      return [];
    }
    const message =
      asked.length > 0
        ? `AWS lists no '${id}': it does not exist, or it never carried a tag. Correct the ARN, or tag the resource.`
        : `'${id}' lies in an account or Region that is not read. Correct it, or ask those who run the portal to add it.`;
    return [{ id, annotation, message }];
  });
}
