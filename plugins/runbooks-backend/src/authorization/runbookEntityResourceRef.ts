import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_RUNBOOK_ENTITY } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookEntity, RunbookEntityQuery } from './RunbookEntity';

/**
 * The runbooks of one entity as a permission resource; its ref is the entity ref.
 *
 * @public
 */
export const runbookEntityResourceRef = createPermissionResourceRef<
  RunbookEntity,
  RunbookEntityQuery
>().with({
  pluginId: 'runbooks',
  resourceType: RESOURCE_TYPE_RUNBOOK_ENTITY,
});
