import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { ownedEntities } from '@opsready/backstage-plugin-opsready-node';
import { runbookEntityPermissions } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { isRunbookEntityOwner } from './rules/isRunbookEntityOwner';
import { runbookEntityResourceRef } from './runbookEntityResourceRef';

/** Tells the permission service what may be decided about an entity's runbooks, by which rules, and how to look at one. */
export function registerEntityPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  database: Knex;
}): void {
  const { permissionsRegistry, database } = options;
  permissionsRegistry.addResourceType({
    resourceRef: runbookEntityResourceRef,
    permissions: runbookEntityPermissions,
    rules: [isRunbookEntityOwner],
    getResources: refs => ownedEntities(database, refs),
  });
}
