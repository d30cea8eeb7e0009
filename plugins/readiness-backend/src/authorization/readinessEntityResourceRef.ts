import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_READINESS_ENTITY } from '@opsready/backstage-plugin-readiness-common';
import { ReadinessEntity } from './ReadinessEntity';
import { ReadinessEntityQuery } from './ReadinessEntityQuery';

/**
 * The readiness of one entity as a permission resource; its ref is the entity ref.
 *
 * @public
 */
export const readinessEntityResourceRef = createPermissionResourceRef<
  ReadinessEntity,
  ReadinessEntityQuery
>().with({
  pluginId: 'readiness',
  resourceType: RESOURCE_TYPE_READINESS_ENTITY,
});
