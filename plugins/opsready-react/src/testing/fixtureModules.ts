import { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';

/** What a dev harness has instead of a backend: a catalog of some entities, and every permission. @public */
export function fixtureModules(entities: Entity[]) {
  return [
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () => catalogApiMock({ entities }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        ApiBlueprint.make({
          name: 'permission',
          params: defineParams =>
            defineParams({
              api: permissionApiRef,
              deps: {},
              factory: () => mockApis.permission(),
            }),
        }),
      ],
    }),
  ];
}
