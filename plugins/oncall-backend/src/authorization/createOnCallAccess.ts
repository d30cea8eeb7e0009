import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { oncallPermissions } from '@opsready/backstage-plugin-oncall-common';
import {
  EntityAccess,
  isEverything,
  ownedEntities,
  OwnedEntityAccess,
  whereVisibleEntities,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { isOnCallEntityOwner } from './isOnCallEntityOwner';
import { OnCallAccess } from './OnCallAccess';
import { oncallEntityResourceRef } from './oncallEntityResourceRef';

/** Tells the permission service what may be decided, by which rules, and how to look at an entity. */
export function registerOnCallPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  database: Knex;
}): void {
  const { permissionsRegistry, database } = options;
  permissionsRegistry.addResourceType({
    resourceRef: oncallEntityResourceRef,
    permissions: oncallPermissions,
    rules: [isOnCallEntityOwner],
    getResources: refs => ownedEntities(database, refs),
  });
}

/** @param options - with the permissions registered */
export function createOnCallAccess(options: {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  entityAccess: EntityAccess;
  database: Knex;
}): OnCallAccess {
  const { permissions, entityAccess, database } = options;
  const lists = new OwnedEntityAccess({
    ...options,
    resourceRef: oncallEntityResourceRef,
  });
  return {
    require: (credentials, permission, entityRef) =>
      entityAccess.authorizeEntity({ credentials, permission, entityRef }),

    async allows(credentials, asked, entityRef) {
      const decisions = await permissions.authorize(
        asked.map(permission => ({ permission, resourceRef: entityRef })),
        { credentials },
      );
      return new Map(
        asked.map(({ name }, index) => [
          name,
          decisions[index].result === AuthorizeResult.ALLOW,
        ]),
      );
    },

    async readable(credentials, permission) {
      const visible = await lists.visible(credentials, permission);
      return {
        everything: isEverything(visible),
        where: query => whereVisibleEntities({ database, query, visible }),
      };
    },
  };
}
