import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { readinessPermissions } from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { readinessEntities } from './readinessEntities';
import { readinessEntityResourceRef } from './readinessEntityResourceRef';
import { isEntityOwner } from './rules';

/** Tells the permission service what may be decided, by which rules, and how to look at one entity. */
export function registerReadinessPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  database: Knex;
}): void {
  const { permissionsRegistry, database } = options;
  permissionsRegistry.addResourceType({
    resourceRef: readinessEntityResourceRef,
    permissions: readinessPermissions,
    rules: [isEntityOwner],
    getResources: refs => readinessEntities(database, refs),
  });
}
