import { FlatRoutes } from '@backstage/core-app-api';
import {
  CatalogEntityPage,
  catalogPlugin,
  DefaultEntityPresentationApi,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Route } from 'react-router-dom';
import { componentNamed, READINESS } from '../__fixtures__';
import {
  EntityReadinessCard,
  EntityReadinessContent,
  isReadinessAvailable,
  ReadinessPage,
} from '../legacy';
import { ReadinessApi, readinessApiRef } from '../api';
import { apiOf } from './renderReadiness';

/** An app of the classic frontend system with everything of the plugin in it, as the README says. */
export function renderClassic(
  path: string,
  situation: { answers?: Partial<ReadinessApi>; denied?: string[] } = {},
) {
  const { answers, denied = [] } = situation;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [readinessApiRef, apiOf(answers)],
        [
          catalogApiRef,
          catalogApiMock({
            entities: READINESS.map(({ entityRef }) =>
              componentNamed(entityRef.split('/')[1]),
            ),
          }),
        ],
        [entityPresentationApiRef, DefaultEntityPresentationApi.createLocal()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission }) =>
              denied.includes(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          }),
        ],
      ]}
    >
      <FlatRoutes>
        <Route path="/readiness" element={<ReadinessPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          <EntityLayout>
            <EntityLayout.Route path="/" title="Overview">
              <EntitySwitch>
                <EntitySwitch.Case if={isReadinessAvailable}>
                  <EntityReadinessCard />
                </EntitySwitch.Case>
              </EntitySwitch>
            </EntityLayout.Route>
            <EntityLayout.Route
              path="/readiness"
              title="Readiness"
              if={isReadinessAvailable}
            >
              <EntityReadinessContent />
            </EntityLayout.Route>
          </EntityLayout>
        </Route>
      </FlatRoutes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog': catalogPlugin.routes.catalogIndex },
    },
  );
}
