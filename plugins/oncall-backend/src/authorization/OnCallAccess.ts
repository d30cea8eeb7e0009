import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_ONCALL_ENTITY } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';

/** A permission of this plugin; all are about one entity. */
export type OnCallPermission = ResourcePermission<
  typeof RESOURCE_TYPE_ONCALL_ENTITY
>;

/** Over which entities a caller's lists are computed. */
export interface Readable {
  /** Nothing is cut away: such a caller also sees what is bound to no entity. */
  everything: boolean;
  /** Cuts a query that has `entities as e` to those that the caller may see; entities that left are cut away too. */
  where(query: Knex.QueryBuilder): void;
}

/** Decides what callers may see and do. */
export interface OnCallAccess {
  /**
   * Passes where the caller may read the entity and has the permission on it.
   *
   * @throws NotFoundError where the caller may not read the entity, worded as if it did not exist
   * @throws NotAllowedError naming the permission
   */
  require(
    credentials: BackstageCredentials,
    permission: OnCallPermission,
    entityRef: string,
  ): Promise<void>;

  /** Which of the permissions the caller has on an entity, by name, in one call. Whether they may read it is not asked. */
  allows(
    credentials: BackstageCredentials,
    permissions: readonly OnCallPermission[],
    entityRef: string,
  ): Promise<Map<string, boolean>>;

  /**
   * For lists: what the catalog shows to the caller, cut by the permission.
   *
   * @throws NotAllowedError where the caller has the permission on no entity
   */
  readable(
    credentials: BackstageCredentials,
    permission: OnCallPermission,
  ): Promise<Readable>;
}
