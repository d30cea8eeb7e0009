import {
  OwnedEntity,
  OwnedEntityQuery,
} from '@opsready/backstage-plugin-opsready-node';

/**
 * What permission rules look at: an entity that runbooks are bound to.
 *
 * @public
 */
export type RunbookEntity = OwnedEntity;

/**
 * What a permission rule becomes in a query over entities: one of these owners.
 *
 * @public
 */
export type RunbookEntityQuery = OwnedEntityQuery;
