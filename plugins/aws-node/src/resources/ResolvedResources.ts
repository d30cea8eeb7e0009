import { AwsErrorKind } from '../errors/AwsError';
import { ResourceReason } from './matchResource';
import { TaggedResource } from './TaggedResource';

/**
 * A resource that an entity claims, seen in AWS just now.
 *
 * @public
 */
export interface ResolvedResource extends TaggedResource, ResourceReason {
  /** What the resource's own tag `opsready:entity` names: refs of entities, and words that are none as they are written. */
  consents: string[];
}

/**
 * A place about which nobody can say which of its resources are the entity's, or not of all.
 *
 * @public
 */
export interface UnresolvedPlace {
  account: string;
  region: string;
  /** `TooMany`: the entity claims more there than is looked up at once. Else what the failed call means. */
  kind: AwsErrorKind | 'TooMany';
  /** What is wrong, and what to do about it. */
  message: string;
}

/**
 * A claimed resource id that no place listed although all of its places answered.
 *
 * @public
 */
export interface UnlistedClaim {
  id: string;
  annotation: string;
  /** Why, and what to do about it. */
  message: string;
}

/**
 * What an entity's claims come to in AWS. What is not in `resources` is not confirmed, for the reasons beside it.
 *
 * @public
 */
export interface ResolvedResources {
  /** By id. */
  resources: ResolvedResource[];
  /** By account and Region. */
  unresolved: UnresolvedPlace[];
  unlisted: UnlistedClaim[];
}
