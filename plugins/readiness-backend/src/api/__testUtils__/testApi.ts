import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ConditionalPolicyDecision,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { entityNotFound } from '@opsready/backstage-plugin-opsready-node';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { isEntityOwner } from '../../authorization/rules';
import { createRouter } from '../router';
import { definitions } from './definitions';
import { NOW } from './seed';

/** What the test's caller may do. */
export interface TestPolicy {
  /** Refs that the catalog shows. Default: all. */
  readable: 'all' | ReadonlySet<string>;
  /** Answer on our own permissions, by name; others are allowed. */
  decisions: Record<string, PolicyDecision>;
}

export const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** A decision of a policy that sets conditions, as the permission service hands it out. */
export function conditional(
  conditions: ConditionalPolicyDecision['conditions'],
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'readiness',
    resourceType: 'readiness-entity',
    conditions,
  };
}

/** The API over a seeded database, with response validation on, behind a policy that a test can change. */
export async function createTestApi(database: Knex) {
  const policy: TestPolicy = { readable: 'all', decisions: {} };
  const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
  const decide = (name: string) => policy.decisions[name] ?? allow;
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result:
          decide(permission.name).result === AuthorizeResult.ALLOW
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => decide(permission.name)),
  });
  const refresh = {
    refreshEntity: jest.fn(async () => ({ requested: 2, alreadyFresh: 1 })),
    refreshCollector: jest.fn(async () => ({ requested: 4, alreadyFresh: 0 })),
  };
  const audited = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => audited,
  });
  const permissionsRegistry = mockServices.permissionsRegistry.mock({
    getPermissionRuleset: () => ({ getRuleByName: () => isEntityOwner as any }),
  });
  const router = await createRouter({
    database,
    definitions,
    refresh,
    clock: { now: () => new Date(NOW) },
    entityAccess: {
      async authorizeEntity({ entityRef, permission }) {
        if (policy.readable !== 'all' && !policy.readable.has(entityRef)) {
          throw entityNotFound(entityRef);
        }
        if (decide(permission.name).result !== AuthorizeResult.ALLOW) {
          throw new NotAllowedError(`No ${permission.name}`);
        }
      },
      readableEntities: async () => policy.readable,
    },
    permissions,
    permissionsRegistry,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    }),
    auditor,
    logger: mockServices.logger.mock(),
    validatorOptions: { validateResponses: { removeAdditional: false } },
  });
  const app = express().use(router).use(mockErrorHandler());
  const send = (method: 'get' | 'post', path: string) =>
    request(app)
      [method](path)
      .set('authorization', mockCredentials.user.header());
  return {
    /** Everything is allowed again, and nothing was called. */
    reset() {
      policy.readable = 'all';
      policy.decisions = {};
      jest.clearAllMocks();
    },
    policy,
    refresh,
    audited,
    auditor,
    permissionsRegistry,
    get: (path: string) => send('get', path),
    post: (path: string) => send('post', path),
    anonymous: (path: string) => request(app).get(path),
  };
}
