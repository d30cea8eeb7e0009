import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { runbooksApiRef } from '../src';
import { componentNamed, ENTITY_NAMES } from '../src/__fixtures__';
import { apiOfSituation } from './situation';

/** Answers without a backend: the stories of the fixtures. */
export const fixtureApis = [
  createFrontendModule({
    pluginId: 'runbooks',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: runbooksApiRef,
            deps: {},
            factory: apiOfSituation,
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: catalogApiRef,
            deps: {},
            factory: () =>
              catalogApiMock({ entities: ENTITY_NAMES.map(componentNamed) }),
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
