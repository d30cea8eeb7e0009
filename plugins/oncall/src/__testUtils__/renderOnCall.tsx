import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
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

/** Shows one extension of the plugin on the page of an entity; `path` is a section of the tab. */
export function renderOnEntity(
  extensionId: 'entity-card:oncall/overview' | 'entity-content:oncall',
  entityName: string,
  answers: Answers = {},
  path = '/',
) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: componentNamed(entityName) }),
      onCallPlugin.getExtension(extensionId) as ExtensionDefinition,
    ],
    apis: apisOf(answers),
    initialRouteEntries: [path],
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
