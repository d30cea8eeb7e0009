import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { FakeExecutor } from '../../../__testUtils__/FakeExecutor';
import { auditLog } from '../../../audit/AuditLog';
import { AuditRow } from '../../../audit/AuditRow';
import { createExecutionAudit } from '../../../audit/ExecutionAudit';
import {
  createExecutions,
  Executions,
} from '../../../executions/createExecutions';
import { ExecutionWorld } from '../../../executions/__testUtils__/ExecutionWorld';
import { executorsById } from '../../../executions/ExecutorRegistry';
import { GuidedExecutor } from '../../../guided/GuidedExecutor';
import { AesSeal } from '../../../launch/AesSeal';
import { createLaunching } from '../../../launch/createLaunching';
import { readMasking } from '../../../masking';
import { LaunchNotifications } from '../../../notifications/LaunchNotifications';
import { StoredRunbookIndex } from '../../../runbooks/StoredRunbookIndex';
import { executionsRoutes } from '../../executionsRoutes';
import { createRouter } from '../../router';
import { AMARA, OTHER, PAYMENTS, ROBIN, SHOP } from '../launching/company';
import { TestPeople } from '../launching/TestPeople';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const TABLES = [
  'executions',
  'execution_steps',
  'execution_children',
  'execution_places',
  'execution_watchers',
  'follow_targets',
  'follow_leases',
  'runbook_statistics',
  'approvals',
  'approver_groups',
  'audit_entries',
  'runbook_bindings',
  'entities',
];

/** The API over executions, with response validation on, a fake provider, and people whose rights a test changes. */
export class ExecutionApi {
  readonly people = new TestPeople();
  readonly signals: Array<{ to: string[]; executionId: string }> = [];
  executions!: Executions;
  app!: express.Express;

  private constructor(
    readonly knex: Knex,
    readonly world: ExecutionWorld,
  ) {}

  /** A backend on a database that is migrated. */
  static async start(knex: Knex): Promise<ExecutionApi> {
    const world = await ExecutionWorld.start(knex, { migrate: false });
    const api = new ExecutionApi(knex, world);
    api.#configure();
    return api;
  }

  /** Everything as at the start. */
  async reset(): Promise<void> {
    for (const table of TABLES) {
      await this.knex(table).delete();
    }
    await this.#seedEntities();
    this.world.reset();
    this.signals.length = 0;
    this.people.readable.clear();
    this.people.readable.set(ROBIN, new Set());
    this.people.decisions.clear();
  }

  get provider() {
    return this.world.provider;
  }

  async #seedEntities() {
    for (const [entityRef, owner] of [
      [SHOP, PAYMENTS],
      [OTHER, 'group:default/others'],
    ]) {
      await this.knex('entities').insert({
        entity_ref: entityRef,
        kind: 'component',
        namespace: 'default',
        name: entityRef.split('/')[1],
        owner_ref: owner,
        search_text: entityRef,
        content_hash: entityRef,
      });
    }
  }

  #configure() {
    const { knex, people, world } = this;
    const clock = { now: () => world.now() };
    const config = mockServices.rootConfig();
    const logger = mockServices.logger.mock();
    const seal = AesSeal.fromConfig(config);
    const executors = executorsById([
      new GuidedExecutor(knex),
      ...world.executors,
    ]);
    const base = {
      clock,
      config,
      logger,
      executors,
      database: knex,
      masking: readMasking(config),
    };
    this.executions = createExecutions({
      ...base,
      observers: [createExecutionAudit({ auditLog, clock })],
      signals: {
        publish: async ({ recipients, message }) => {
          const to = (recipients as { entityRef: string[] }).entityRef;
          const { executionId } = message as unknown as {
            executionId: string;
          };
          this.signals.push({ to, executionId });
        },
      },
      unseal: ({ sealed }) => JSON.parse(sealed ?? '{}'),
    });
    const launching = createLaunching({
      ...base,
      ...this.executions,
      ...people,
      seal,
      calendars: [],
      catalog: catalogServiceMock.mock(),
      grants: [],
      index: new StoredRunbookIndex(knex),
      notifications: new LaunchNotifications({
        service: { send: async () => {} },
        logger,
      }),
    });
    const router = createRouter({
      parts: [
        executionsRoutes({
          ...people,
          clock,
          launching,
          database: knex,
          executions: this.executions,
          grants: [],
          auditor: mockServices.auditor.mock({
            createEvent: async () => ({
              success: async () => {},
              fail: async () => {},
            }),
          }),
          httpAuth: mockServices.httpAuth({
            defaultCredentials: mockCredentials.none(),
          }),
        }),
      ],
      validatorOptions: { validateResponses: { removeAdditional: false } },
    });
    this.app = express().use(router).use(mockErrorHandler());
  }

  /** A request by a person; with `header`, by whoever that says. */
  send(
    method: 'get' | 'post' | 'put',
    path: string,
    options: { by?: string; body?: object; header?: string } = {},
  ) {
    const { by = AMARA, body, header } = options;
    const sent = request(this.app)
      [method](path)
      .set('authorization', header ?? mockCredentials.user.header(by));
    return body ? sent.send(body) : sent;
  }

  get(path: string, by?: string) {
    return this.send('get', path, { by });
  }

  post(path: string, body: object, by?: string) {
    return this.send('post', path, { body, by });
  }

  /** An execution that was asked for by Amara. */
  async requested(
    more: Parameters<ExecutionWorld['request']>[0] = {},
  ): Promise<string> {
    return this.world.request({ requested_by: AMARA, ...more });
  }

  /** One that runs, with its id at the provider. */
  async running(more: Parameters<ExecutionWorld['request']>[0] = {}) {
    const id = await this.requested(more);
    await this.executions.submission.submit({
      executionId: id,
      launchedBy: AMARA,
      planHash: 'hash',
    });
    const { provider_id } = await this.world.row(id);
    return { id, providerId: provider_id ?? '' };
  }

  /** Everything that is due is followed. */
  async follow(): Promise<void> {
    const { followTargets, following, executors } = this.executions;
    await followTargets.sync(executors.values());
    await this.knex('follow_targets').update({ due_at: '' });
    await following.look(new AbortController().signal);
    await following.idle();
  }

  async events(): Promise<string[]> {
    return this.knex<AuditRow>('audit_entries').orderBy('id').pluck('event');
  }

  fake(): FakeExecutor {
    return this.world.executors[0];
  }
}
