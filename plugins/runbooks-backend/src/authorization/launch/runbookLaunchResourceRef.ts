import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_RUNBOOK_LAUNCH } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookLaunch } from './RunbookLaunch';
import { RunbookLaunchQuery } from './RunbookLaunchQuery';

/**
 * A launch as a permission resource; its ref is the id of the execution.
 *
 * @public
 */
export const runbookLaunchResourceRef = createPermissionResourceRef<
  RunbookLaunch,
  RunbookLaunchQuery
>().with({
  pluginId: 'runbooks',
  resourceType: RESOURCE_TYPE_RUNBOOK_LAUNCH,
});
