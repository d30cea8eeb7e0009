import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_ONCALL_ENTITY } from '@opsready/backstage-plugin-oncall-common';
import {
  OwnedEntity,
  OwnedEntityQuery,
} from '@opsready/backstage-plugin-opsready-node';

/**
 * Who answers for one entity, as a permission resource; its ref is the entity ref.
 *
 * @public
 */
export const oncallEntityResourceRef = createPermissionResourceRef<
  OwnedEntity,
  OwnedEntityQuery
>().with({
  pluginId: 'oncall',
  resourceType: RESOURCE_TYPE_ONCALL_ENTITY,
});
