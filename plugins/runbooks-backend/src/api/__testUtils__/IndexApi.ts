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
import { Duration } from 'luxon';
import request from 'supertest';
import { Grant } from '../../authority/Grant';
import { isRunbookEntityOwner } from '../../authorization/rules/isRunbookEntityOwner';
import { IndexWorld } from '../../tests/__testUtils__/IndexWorld';
import { indexRoutes } from '../indexRoutes';
import { createRouter } from '../router';

export const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };

/** The decision of a policy that lets owners do something. */
export function ownersOnly(...claims: string[]): PolicyDecision {
  return conditional({
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'runbook-entity',
    params: { claims },
  });
}

export function conditional(
  conditions: ConditionalPolicyDecision['conditions'],
): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'runbooks',
    resourceType: 'runbook-entity',
    conditions,
  };
}

/** The part of the API that reads the index and reviews, with responses validated, behind a policy that a test changes. */
export class IndexApi {
  /** Refs that the catalog shows. */
  readable: 'all' | ReadonlySet<string> = 'all';
  /** Answers on our own permissions, by name; others are allowed. */
  decisions: Record<string, PolicyDecision> = {};
  readonly grants: Grant[] = [];
  readonly audited = { success: jest.fn(), fail: jest.fn() };
  readonly auditor = mockServices.auditor.mock({
    createEvent: async () => this.audited,
  });
  readonly #app: express.Express;

  constructor(readonly world: IndexWorld) {
    const router = createRouter({
      parts: [
        indexRoutes({
          database: world.knex,
          registry: world.registry,
          grants: this.grants,
          executorIds: new Set(['fake-executor', 'guided']),
          reviewEvery: Duration.fromObject({ days: 180 }),
          clock: world.clock,
          auditor: this.auditor,
          permissions: mockServices.permissions.mock({
            authorizeConditional: async requests =>
              requests.map(({ permission }) => this.#decide(permission.name)),
          }),
          permissionsRegistry: mockServices.permissionsRegistry.mock({
            getPermissionRuleset: () => ({
              getRuleByName: () => isRunbookEntityOwner as any,
            }),
          }),
          entityAccess: {
            authorizeEntity: async ({ entityRef, permission }) => {
              if (this.readable !== 'all' && !this.readable.has(entityRef)) {
                throw entityNotFound(entityRef);
              }
              if (this.#decide(permission.name) !== ALLOW) {
                throw new NotAllowedError(`No ${permission.name}`);
              }
            },
            readableEntities: async () => this.readable,
          },
          httpAuth: mockServices.httpAuth({
            defaultCredentials: mockCredentials.none(),
          }),
        }),
      ],
      validatorOptions: { validateResponses: { removeAdditional: false } },
    });
    this.#app = express().use(express.json(), router, mockErrorHandler());
  }

  #decide(name: string): PolicyDecision {
    return this.decisions[name] ?? ALLOW;
  }

  get(path: string, header = mockCredentials.user.header()) {
    return request(this.#app).get(path).set('authorization', header);
  }

  post(path: string, body: object, header = mockCredentials.user.header()) {
    return request(this.#app)
      .post(path)
      .set('authorization', header)
      .send(body);
  }

  anonymous(path: string) {
    return request(this.#app).get(path);
  }
}
