import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { componentNamed, FixtureOnCallApi } from '../__fixtures__';
import { OnCallApi, onCallApiRef } from '../api';
import { onCallPlugin } from '../plugin';

/** Replaces single answers of the fixtures. */
export type Answers = Partial<OnCallApi>;

/** The API of a situation, with the fixtures where it says nothing. */
export function apiOf(answers: Answers = {}): OnCallApi {
  return Object.assign(new FixtureOnCallApi(), answers);
}

/** Entity pages have several tabs, each below an address of its own. */
const otherTab = EntityContentBlueprint.make({
  name: 'other',
  params: { path: '/other', title: 'Other', loader: async () => <p>Other</p> },
});

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

/** Shows the tab on the page of an entity; `below` is a section or a query of its address. */
export function renderTab(
  entityName: string,
  answers: Answers = {},
  below = '',
) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: componentNamed(entityName) }),
      onCallPlugin.getExtension('entity-content:oncall') as ExtensionDefinition,
      otherTab,
    ],
    apis: apisOf(answers),
    initialRouteEntries: [`/oncall${below}`],
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
