import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource type of our permissions on one entity's readiness. The resource ref is the entity ref.
 *
 * @public
 */
export const RESOURCE_TYPE_READINESS_ENTITY = 'readiness-entity';

/**
 * Read the scorecards and check results of an entity.
 *
 * @public
 */
export const readinessResultReadPermission = createPermission({
  name: 'readiness.result.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/**
 * Read the facts that were collected about an entity.
 *
 * @public
 */
export const readinessFactReadPermission = createPermission({
  name: 'readiness.fact.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/**
 * Read collection runs, their errors and the accounts that they concern.
 *
 * @public
 */
export const readinessCollectionReadPermission = createPermission({
  name: 'readiness.collection.read',
  attributes: { action: 'read' },
});

/**
 * Ask for an entity's sources to be read now. Without a condition it also covers a whole collector.
 *
 * @public
 */
export const readinessCollectionRefreshPermission = createPermission({
  name: 'readiness.collection.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});

/**
 * Every permission of the readiness plugin.
 *
 * @public
 */
export const readinessPermissions = [
  readinessResultReadPermission,
  readinessFactReadPermission,
  readinessCollectionReadPermission,
  readinessCollectionRefreshPermission,
];
