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
import { OnCallApi, onCallApiRef } from '../api';
import {
  EntityOnCallCard,
  EntityOnCallContent,
  isOnCallAvailable,
  OnCallPage,
} from '../legacy';
import { apiOf } from './renderOnCall';

/** An app of the classic frontend system with everything of the plugin in it, as the README says. */
export function renderClassic(path: string, answers: Partial<OnCallApi> = {}) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [onCallApiRef, apiOf(answers)],
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
        <Route path="/oncall" element={<OnCallPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          <EntityLayout>
            <EntityLayout.Route path="/" title="Overview">
              <EntitySwitch>
                <EntitySwitch.Case if={isOnCallAvailable}>
                  <EntityOnCallCard />
                </EntitySwitch.Case>
              </EntitySwitch>
            </EntityLayout.Route>
            <EntityLayout.Route
              path="/oncall"
              title="On call"
              if={isOnCallAvailable}
            >
              <EntityOnCallContent />
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
