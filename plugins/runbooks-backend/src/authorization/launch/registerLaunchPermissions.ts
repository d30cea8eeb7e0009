import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { runbookLaunchPermissions } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { launchRules } from './rules';
import { runbookLaunchResourceRef } from './runbookLaunchResourceRef';
import { storedLaunches } from './storedLaunches';

/** Tells the permission service what may be decided about a launch, by which rules, and how to look at a stored one. */
export function registerLaunchPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  database: Knex;
}): void {
  const { permissionsRegistry, database } = options;
  permissionsRegistry.addResourceType({
    resourceRef: runbookLaunchResourceRef,
    permissions: runbookLaunchPermissions,
    rules: Object.values(launchRules),
    getResources: ids => storedLaunches(database, ids),
  });
}
