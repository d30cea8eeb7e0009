import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mockApis } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { readinessApiRef } from '../src';
import {
  componentNamed,
  FixtureReadinessApi,
  READINESS,
} from '../src/__fixtures__';
import { deniedApi, isDenied } from './denied';

/** Answers without a backend: the stories of the fixtures, among 10,000 entities. */
export const fixtureApis = [
  createFrontendModule({
    pluginId: 'readiness',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: readinessApiRef,
            deps: {},
            factory: () =>
              isDenied()
                ? deniedApi()
                : new FixtureReadinessApi({ entities: 10_000 }),
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
              catalogApiMock({
                entities: READINESS.map(({ entityRef }) =>
                  componentNamed(entityRef.split('/')[1]),
                ),
              }),
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
            factory: () =>
              mockApis.permission({
                authorize: isDenied()
                  ? AuthorizeResult.DENY
                  : AuthorizeResult.ALLOW,
              }),
          }),
      }),
    ],
  }),
];
