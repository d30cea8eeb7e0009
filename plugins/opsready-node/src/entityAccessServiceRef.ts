import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { CatalogEntityAccess } from './CatalogEntityAccess';
import { EntityAccess } from './EntityAccess';

/**
 * Entity access of the plugin that asks: see {@link EntityAccess}.
 *
 * @public
 */
export const entityAccessServiceRef = createServiceRef<EntityAccess>({
  id: 'opsready.entityAccess',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        permissions: coreServices.permissions,
        catalog: catalogServiceRef,
      },
      factory: ({ permissions, catalog }) =>
        new CatalogEntityAccess({ permissions, catalog }),
    }),
});
