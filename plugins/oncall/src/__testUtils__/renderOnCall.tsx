import {
  ExtensionDefinition,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, EntityProvider } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { Route, Routes } from 'react-router-dom';
import { componentNamed, FixtureOnCallApi } from '../__fixtures__';
import { OnCallApi, onCallApiRef } from '../api';
import { onCallPlugin } from '../plugin';
import { OnCallTab } from '../tab';

/** Replaces single answers of the fixtures. */
export type Answers = Partial<OnCallApi>;

/** The API of a situation, with the fixtures where it says nothing. */
export function apiOf(answers: Answers = {}): OnCallApi {
  return Object.assign(new FixtureOnCallApi(), answers);
}

/** Shows the card on the page of an entity. */
export function renderCard(entityName: string, answers: Answers = {}) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: componentNamed(entityName) }),
      onCallPlugin.getExtension(
        'entity-card:oncall/overview',
      ) as ExtensionDefinition,
    ],
    apis: apisOf(answers),
  });
}

/** Shows the tab of an entity, below an address as entity pages have it; `below` is a section or a query of its address. */
export function renderTab(
  entityName: string,
  answers: Answers = {},
  below = '',
) {
  const entityPage = PageBlueprint.make({
    name: 'entity',
    params: {
      path: '/entity',
      loader: async () => (
        <EntityProvider entity={componentNamed(entityName)}>
          <Routes>
            <Route path="oncall/*" element={<OnCallTab />} />
          </Routes>
        </EntityProvider>
      ),
    },
  });
  return renderTestApp({
    extensions: [entityPage],
    apis: apisOf(answers),
    initialRouteEntries: [`/entity/oncall${below}`],
  });
}

/** Shows the page of the plugin. */
export function renderPage(path: string, answers: Answers = {}) {
  return renderTestApp({
    features: [onCallPlugin],
    initialRouteEntries: [path],
    apis: apisOf(answers),
  });
}

function apisOf(answers: Answers) {
  return [
    [onCallApiRef, apiOf(answers)],
    [permissionApiRef, mockApis.permission()],
    [catalogApiRef, catalogApiMock()],
  ] as const;
}
