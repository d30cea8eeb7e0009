import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { componentNamed, FixtureRunbooksApi } from '../__fixtures__';
import { RunbooksApi, runbooksApiRef } from '../api';
import { runbooksPlugin } from '../plugin';

/** Replaces single answers of the fixtures. */
type Answers = Partial<RunbooksApi>;

/** The API of a situation, with the fixtures where it says nothing. */
export function apiOf(answers: Answers = {}): RunbooksApi {
  return Object.assign(new FixtureRunbooksApi(), answers);
}

/** Shows one extension of the plugin on the page of an entity. */
export function renderOnEntity(
  extensionId: 'entity-card:runbooks/overview' | 'entity-content:runbooks',
  entityName: string,
  answers: Answers = {},
) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: componentNamed(entityName) }),
      runbooksPlugin.getExtension(extensionId) as ExtensionDefinition,
    ],
    apis: apisOf(answers),
  });
}

/** Shows the page of the plugin, with signals where they are given. */
export function renderPage(
  path: string,
  answers: Answers = {},
  signals?: SignalApi,
) {
  const page = { features: [runbooksPlugin], initialRouteEntries: [path] };
  const apis = apisOf(answers);
  return signals
    ? renderTestApp({ ...page, apis: [...apis, [signalApiRef, signals]] })
    : renderTestApp({ ...page, apis });
}

function apisOf(answers: Answers) {
  return [
    [runbooksApiRef, apiOf(answers)],
    [permissionApiRef, mockApis.permission()],
    [catalogApiRef, catalogApiMock()],
  ] as const;
}
