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
import { Route } from 'react-router-dom';
import { componentNamed, ENTITY_NAMES } from '../__fixtures__';
import { RunbooksApi, runbooksApiRef } from '../api';
import {
  EntityRunbooksCard,
  EntityRunbooksContent,
  isRunbooksAvailable,
  RunbooksPage,
} from '../legacy';
import { apiOf } from './renderRunbooks';

/** An app of the classic frontend system with everything of the plugin in it, as the README says. */
export function renderClassic(
  path: string,
  answers: Partial<RunbooksApi> = {},
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [runbooksApiRef, apiOf(answers)],
        [
          catalogApiRef,
          catalogApiMock({ entities: ENTITY_NAMES.map(componentNamed) }),
        ],
        [entityPresentationApiRef, DefaultEntityPresentationApi.createLocal()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <FlatRoutes>
        <Route path="/runbooks" element={<RunbooksPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          <EntityLayout>
            <EntityLayout.Route path="/" title="Overview">
              <EntitySwitch>
                <EntitySwitch.Case if={isRunbooksAvailable}>
                  <EntityRunbooksCard />
                </EntitySwitch.Case>
              </EntitySwitch>
            </EntityLayout.Route>
            <EntityLayout.Route
              path="/runbooks"
              title="Runbooks"
              if={isRunbooksAvailable}
            >
              <EntityRunbooksContent />
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
