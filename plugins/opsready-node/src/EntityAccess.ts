import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Permission } from '@backstage/plugin-permission-common';

/**
 * What a caller may see: one entity, or the set for a list. The right to read the entity in the catalog is always
 * part of it.
 *
 * @public
 */
export interface EntityAccess {
  /**
   * Passes where the caller may read the entity and has the permission on it, in one permission call.
   *
   * A resource permission is asked for the entity (`resourceRef` is its full lower-case ref), a basic permission as
   * it is. Whether the entity exists is not asked.
   *
   * @throws InputError where `entityRef` is no entity ref
   * @throws NotFoundError where the caller may not read the entity, worded as if it did not exist
   * @throws NotAllowedError where the caller may read the entity but does not have the permission
   */
  authorizeEntity(options: {
    credentials: BackstageCredentials;
    entityRef: string;
    permission: Permission;
  }): Promise<void>;

  /**
   * `'all'`, or the full lower-case refs of the entities that the caller may read.
   *
   * The permission is asked on each call; only where its answer is conditional the set is asked from the catalog,
   * with the caller's credentials, and kept for that caller for at most 60 seconds in bounded memory.
   */
  readableEntities(options: {
    credentials: BackstageCredentials;
  }): Promise<'all' | ReadonlySet<string>>;
}
