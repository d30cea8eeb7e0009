import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { componentNamed, FixtureReadinessApi } from '../__fixtures__';
import { ReadinessApi, readinessApiRef } from '../api';
import { readinessPlugin } from '../plugin';

interface Situation {
  /** Replaces single answers of the fixtures. */
  answers?: Partial<ReadinessApi>;
  /** Names of permissions that are denied. */
  denied?: string[];
}

/** The API of a situation, with the fixtures where it says nothing. */
export function apiOf(answers: Partial<ReadinessApi> = {}): ReadinessApi {
  return Object.assign(new FixtureReadinessApi(), answers);
}

/** Shows one extension of the plugin on the page of an entity. */
export function renderOnEntity(
  extensionId: 'entity-card:readiness/overview' | 'entity-content:readiness',
  entityName: string,
  situation: Situation = {},
) {
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: componentNamed(entityName) }),
      readinessPlugin.getExtension(extensionId) as ExtensionDefinition,
    ],
    apis: apisOf(situation),
  });
}

/** Shows the page of the plugin. */
export function renderPage(path: string, situation: Situation = {}) {
  return renderTestApp({
    features: [readinessPlugin],
    initialRouteEntries: [path],
    apis: apisOf(situation),
  });
}

function apisOf(situation: Situation) {
  const { answers, denied = [] } = situation;
  return [
    [readinessApiRef, apiOf(answers)],
    [
      permissionApiRef,
      mockApis.permission({
        authorize: ({ permission }) =>
          denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    ],
    [catalogApiRef, catalogApiMock()],
  ] as const;
}
