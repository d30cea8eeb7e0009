import {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  ConditionalPolicyDecision,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  EntityOnCall,
  EntityRoster,
} from '@opsready/backstage-plugin-oncall-common';
import {
  entityNotFound,
  prepareDatabase,
} from '@opsready/backstage-plugin-opsready-node';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { createRouter } from '../../api/router';
import { isOnCallEntityOwner } from '../../authorization/isOnCallEntityOwner';
import { buildOnCallSources } from '../../collection/OnCallSource';
import { startOnCall } from '../../startOnCall';
import { FakeRosters } from './FakeRosters';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
export const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** The decision of a policy that lets owners do something. */
export function ownersOnly(...claims: string[]): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'oncall',
    resourceType: 'oncall-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'oncall-entity',
      params: { claims },
    },
  };
}

/**
 * The plugin over fake rosters and a fake catalog, with tasks that run when a test says so, a clock that it sets, and a policy
 * that it changes. Answers are validated.
 */
export class OnCallWorld {
  readonly entities = new Map<string, Entity>();
  readonly logger = mockServices.logger.mock();
  /** Refs that the catalog shows. */
  readable: 'all' | ReadonlySet<string> = 'all';
  /** Answers on permissions, by name; others are allowed. */
  decisions: Record<string, PolicyDecision> = {};
  readonly clock = {
    time: Date.parse('2026-01-01T00:00:00Z'),
    now: () => new Date(this.clock.time),
  };
  /** Thrown by the catalog. */
  catalogFailure: Error | undefined;
  readonly #tasks = new Map<string, (signal: AbortSignal) => Promise<void>>();
  #app!: express.Express;

  private constructor(
    readonly knex: Knex,
    readonly rosters: FakeRosters,
  ) {}

  static async start(
    knex: Knex,
    options: {
      rosters?: FakeRosters;
      migrate?: boolean;
      config?: object;
    } = {},
  ): Promise<OnCallWorld> {
    if (options.migrate ?? true) {
      await prepareDatabase(knex, {
        packageName: '@opsready/backstage-plugin-oncall-backend',
      });
    }
    const world = new OnCallWorld(knex, options.rosters ?? new FakeRosters());
    await world.#start(options.config ?? {});
    return world;
  }

  async #start(config: object) {
    const rootConfig = mockServices.rootConfig({
      data: {
        app: { baseUrl: 'http://portal.example' },
        opsready: { oncall: config },
      },
    });
    const catalog = catalogServiceMock({ entities: [] });
    catalog.queryEntities = async asked => {
      if (this.catalogFailure) {
        throw this.catalogFailure;
      }
      const kinds: string[] = (asked as any).filter.kind;
      const items = [...this.entities.values()].filter(({ kind }) =>
        kinds.some(one => one.toLowerCase() === kind.toLowerCase()),
      );
      return { items, totalItems: items.length, pageInfo: {} };
    };
    const parts = await startOnCall({
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
      auth: mockServices.auth(),
      catalog,
      clock: this.clock,
      config: rootConfig,
      database: this.knex,
      entityAccess: {
        authorizeEntity: async ({ entityRef, permission }) => {
          if (this.readable !== 'all' && !this.readable.has(entityRef)) {
            throw entityNotFound(entityRef);
          }
          if (this.#decide(permission.name) !== ALLOW) {
            throw new NotAllowedError(
              `The permission ${permission.name} is needed`,
            );
          }
        },
        readableEntities: async () => this.readable,
      },
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.none(),
      }),
      lifecycle: mockServices.lifecycle.mock(),
      logger: this.logger,
      notifications: { send: async () => {} },
      permissions: mockServices.permissions.mock({
        authorize: async asked =>
          asked.map(({ permission }) => ({
            result:
              this.#decide(permission.name) === ALLOW
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          })),
        authorizeConditional: async asked =>
          asked.map(({ permission }) => this.#decide(permission.name)),
      }),
      permissionsRegistry: mockServices.permissionsRegistry.mock({
        getPermissionRuleset: () => ({
          getRuleByName: () => isOnCallEntityOwner as any,
        }),
      }),
      scheduler: this.#scheduler(),
      sources: buildOnCallSources(rootConfig, [this.rosters.provider()]),
      urlReader: mockServices.urlReader.mock(),
    });
    const router = createRouter({
      parts,
      validatorOptions: { validateResponses: { removeAdditional: false } },
    });
    this.#app = express().use(express.json(), router, mockErrorHandler());
  }

  #scheduler(): SchedulerService {
    const scheduler = mockServices.scheduler.mock();
    scheduler.scheduleTask.mockImplementation(
      async (
        task: SchedulerServiceTaskScheduleDefinition & {
          id: string;
          fn: (signal: AbortSignal) => void | Promise<void>;
        },
      ) => {
        this.#tasks.set(task.id, async signal => task.fn(signal));
      },
    );
    return scheduler;
  }

  #decide(name: string): PolicyDecision {
    return this.decisions[name] ?? ALLOW;
  }

  putEntity(
    name: string,
    options: {
      kind?: string;
      owner?: string;
      system?: string;
      oncall?: string;
      annotations?: Record<string, string>;
    } = {},
  ) {
    const { kind = 'Component', owner, system, oncall } = options;
    this.entities.set(`${kind}/${name}`, {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          ...(oncall && { 'opsready.io/oncall': oncall }),
          ...options.annotations,
        },
      },
      relations: [
        ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
        ...(system ? [{ type: 'partOf', targetRef: system }] : []),
      ],
    });
  }

  putUser(
    name: string,
    options: { email?: string; annotations?: Record<string, string> } = {},
  ) {
    this.entities.set(`User/${name}`, {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: {
        name,
        namespace: 'default',
        annotations: options.annotations,
      },
      spec: { profile: { email: options.email } },
    });
  }

  advance(duration: { minutes?: number; hours?: number; days?: number }) {
    const { minutes = 0, hours = 0, days = 0 } = duration;
    this.clock.time += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }

  /** An instant, so many hours from where the clock begins. */
  at(hours: number): Date {
    return new Date(Date.parse('2026-01-01T00:00:00Z') + hours * 3_600_000);
  }

  /** Begins a cycle of each source, and works until nothing is due. */
  async cycle(sources = ['catalog', this.rosters.id]) {
    // Cycles are kept apart in real time, which a test does not wait for.
    await this.knex('source_cycles').update({ started_at: '' });
    for (const id of sources) {
      await this.task(`read:${id}`);
    }
    await this.task('index');
  }

  async task(id: string, signal = new AbortController().signal) {
    const task = this.#tasks.get(id);
    if (!task) {
      throw new Error(`No task ${id}`);
    }
    await task(signal);
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

  async oncall(name: string, kind = 'component'): Promise<EntityOnCall> {
    const response = await this.get(`/entities/${kind}/default/${name}/oncall`);
    if (response.status !== 200) {
      throw new Error(`${response.status}: ${JSON.stringify(response.body)}`);
    }
    return response.body;
  }

  /** The only roster of an entity. */
  async rosterOf(name: string): Promise<EntityRoster> {
    const { rosters } = await this.oncall(name);
    if (rosters.length !== 1) {
      throw new Error(`${name} has ${rosters.length} rosters`);
    }
    return rosters[0];
  }
}

/** Names of who answers. */
export function answering({ answers }: EntityRoster): string[] {
  return answers.people.map(({ responder }) => responder.name);
}
