import { randomUUID } from 'node:crypto';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { prepareDatabase } from '@opsready/backstage-plugin-opsready-node';
import {
  Execution,
  LaunchRequest,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { FakeExecutor } from '../../../__testUtils__/FakeExecutor';
import { FakeProvider, PLACE } from '../../../__testUtils__/FakeProvider';
import { addApprovalRoutes } from '../../approvalRoutes';
import { addAuditRoutes } from '../../auditRoutes';
import { addLaunchRoutes } from '../../launchRoutes';
import { auditLog } from '../../../audit/AuditLog';
import { AuditRow } from '../../../audit/AuditRow';
import { createExecutionAudit } from '../../../audit/ExecutionAudit';
import { readGrants } from '../../../authority/readGrants';
import { RunbookEntityAccess } from '../../../authorization/RunbookEntityAccess';
import { ExecutionStore } from '../../../executions/ExecutionStore';
import { StartAttempt } from '../../../executions/StartAttempt';
import { Submission } from '../../../executions/Submission';
import { readMasking } from '../../../masking';
import { createExecutionNotices } from '../../../notifications/ExecutionNotices';
import { LaunchNotifications } from '../../../notifications/LaunchNotifications';
import { spec } from '../../../schema/openapi.generated';
import { AesSeal } from '../../../launch/AesSeal';
import { createLaunching, Launching } from '../../../launch/createLaunching';
import { AMARA, component, OTHER, PAYMENTS, restart, SHOP } from './company';
import { MemoryIndex } from './MemoryIndex';
import { readExecution } from './readExecution';
import { TestPeople } from './TestPeople';

const TABLES = ['executions', 'approvals', 'approver_groups', 'audit_entries'];

const PLACES = [{ ...PLACE, environment: 'production' }];

/** A calendar that says what a test says. */
export class TestCalendar {
  id = 'test';
  state: 'open' | 'closed' | 'unreadable' = 'open';
  reads = 0;

  async readState() {
    this.reads += 1;
    return { state: this.state, message: `It is ${this.state}.` };
  }
}

/** The part of the API that launches things, over a fake provider, with people whose rights a test changes. */
export class LaunchWorld {
  provider = new FakeProvider();
  executor = new FakeExecutor(this.provider, { places: PLACES });
  readonly people = new TestPeople();
  calendar = new TestCalendar();
  index = new MemoryIndex(restart());
  readonly entities = new Map<string, Entity>();
  readonly notices: NotificationSendOptions[] = [];
  notify: () => Promise<void> = async () => {};
  /** Whether the backend dies once it has stored what is asked for. */
  dies = false;
  readonly clock = {
    time: Date.parse('2026-01-05T09:00:00Z'),
    now: () => new Date(this.clock.time),
  };
  readonly app: express.Express;
  launching!: Launching;
  store!: ExecutionStore;

  private constructor(readonly knex: Knex) {
    this.app = this.#app();
  }

  static async start(knex: Knex): Promise<LaunchWorld> {
    await prepareDatabase(knex, {
      packageName: '@opsready/backstage-plugin-runbooks-backend',
    });
    return new LaunchWorld(knex);
  }

  /** Everything as at the start, under other config. */
  async reset(config: Record<string, unknown> = {}): Promise<void> {
    for (const table of [...TABLES, 'entities']) {
      await this.knex(table).delete();
    }
    this.clock.time = Date.parse('2026-01-05T09:00:00Z');
    this.provider = new FakeProvider();
    this.provider.now = () => this.clock.now();
    this.executor = new FakeExecutor(this.provider, { places: PLACES });
    this.people.reset();
    this.calendar = new TestCalendar();
    this.index = new MemoryIndex(restart());
    this.notices.length = 0;
    this.notify = async () => {};
    this.dies = false;
    await this.#seedEntities();
    this.configure(config);
  }

  async #seedEntities() {
    this.entities.clear();
    this.entities.set(SHOP, component('shop', PAYMENTS));
    this.entities.set(OTHER, component('other', 'group:default/others'));
    this.index.boundTo.add(SHOP);
    for (const [entityRef, { metadata, relations }] of this.entities) {
      const ownerRef = relations?.[0]?.targetRef;
      this.index.entities.set(entityRef, { entityRef, ownerRef });
      await this.knex('entities').insert({
        entity_ref: entityRef,
        kind: 'component',
        namespace: 'default',
        name: metadata.name,
        owner_ref: ownerRef,
        search_text: metadata.name,
        content_hash: metadata.name,
      });
    }
  }

  /** A backend with this config below `opsready.runbooks`. */
  configure(runbooks: Record<string, unknown>): void {
    const { knex, clock, people, index } = this;
    const config = mockServices.rootConfig({
      data: { opsready: { runbooks } } as any,
    });
    const logger = mockServices.logger.mock();
    const notifications = new LaunchNotifications({
      service: {
        send: async options => {
          this.notices.push(options);
          await this.notify();
        },
      },
      logger,
    });
    const executors = new Map([[this.executor.id, this.executor]]);
    const seal = AesSeal.fromConfig(config);
    this.store = new ExecutionStore({
      knex,
      clock,
      observers: [
        createExecutionAudit({ auditLog, clock }),
        createExecutionNotices({ database: knex, notifications, logger }),
      ],
    });
    const attempt = new StartAttempt({
      ...{ knex, executors, clock, logger },
      store: this.store,
      unseal: ({ id, sealed }) =>
        seal.open({ executionId: id, text: sealed ?? '' }).sealed,
    });
    const submission = new Submission({ store: this.store, attempt, clock });
    this.launching = createLaunching({
      ...{ config, clock, index, executors, seal, notifications },
      database: knex,
      store: this.store,
      submission: {
        submit: async options => {
          if (this.dies) {
            throw new Error('It died.');
          }
          await submission.submit(options);
        },
      },
      calendars: [this.calendar],
      catalog: this.#catalog(),
      grants: readGrants(config),
      masking: readMasking(config),
      entityAccess: people.entityAccess,
      permissions: people.permissions,
      permissionsRegistry: people.permissionsRegistry,
      userInfo: people.userInfo,
    });
  }

  #catalog() {
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef.mockImplementation(async (ref, options) =>
      this.people.sees(
        (options as CatalogServiceRequestOptions).credentials,
        ref as string,
      )
        ? this.entities.get(ref as string)
        : undefined,
    );
    return catalog;
  }

  #app() {
    const router = createValidatedOpenApiRouter(
      spec as any,
      {
        validatorOptions: {
          validateRequests: {
            coerceTypes: 'array',
            allowUnknownQueryParameters: false,
          },
          validateResponses: { removeAdditional: false },
        },
      } as any,
    ) as unknown as express.Router;
    const options = {
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.none(),
      }),
      clock: this.clock,
      database: this.knex,
    };
    const launch = {
      ...options,
      // As it is configured when a request comes in.
      launching: new Proxy({} as Launching, {
        get: (_, key) => this.launching[key as keyof Launching],
      }),
      readExecution: ({ executionId }: { executionId: string }) =>
        readExecution(this.knex, executionId, this.clock.now()),
    };
    addLaunchRoutes(router, launch);
    addApprovalRoutes(router, launch);
    addAuditRoutes(router, {
      ...options,
      access: new RunbookEntityAccess(this.people),
    });
    return express().use(router).use(mockErrorHandler());
  }

  /** A request by a person; with `header`, by whoever that says. */
  send(
    method: 'get' | 'post',
    path: string,
    options: { by?: string; body?: object; header?: string } = {},
  ) {
    const { by = AMARA, body, header } = options;
    const sent = request(this.app)
      [method](path)
      .set('authorization', header ?? mockCredentials.user.header(by));
    return body ? sent.send(body) : sent;
  }

  launch(more: Partial<LaunchRequest> = {}): LaunchRequest {
    return {
      entityRef: SHOP,
      runbookId: 'restart-id',
      parameters: { Cluster: 'shop' },
      ...more,
    };
  }

  preview(more: Partial<LaunchRequest> = {}, by = AMARA) {
    return this.send('post', '/previews', { by, body: this.launch(more) });
  }

  async previewed(more: Partial<LaunchRequest> = {}): Promise<Preview> {
    return (await this.preview(more).expect(200)).body;
  }

  /** Asks for a launch with the hash that a preview gives now, or with a wrong one where it is refused. */
  async create(
    options: {
      launch?: Partial<LaunchRequest>;
      by?: string;
      planHash?: string;
      requestKey?: string;
      reason?: string;
      ticket?: string;
      breakGlass?: { reason: string };
    } = {},
  ) {
    const { launch, by = AMARA, ...rest } = options;
    const { body } = await this.preview(launch, by);
    return this.send('post', '/executions', {
      by,
      body: {
        launch: this.launch(launch),
        planHash: body.planHash ?? 'none',
        requestKey: randomUUID(),
        ...rest,
      },
    });
  }

  /** An execution that was asked for. */
  async created(
    options: Parameters<LaunchWorld['create']>[0] = {},
  ): Promise<Execution> {
    const { status, body } = await this.create(options);
    if (status !== 202) {
      throw new Error(`${status}: ${JSON.stringify(body.error)}`);
    }
    return body;
  }

  decide(
    { execution, planHash }: Execution,
    by: string,
    more: {
      decision?: 'approve' | 'reject';
      planHash?: string;
      comment?: string;
    } = {},
  ) {
    return this.send('post', `/executions/${execution.id}/approvals`, {
      by,
      body: { decision: 'approve', planHash, ...more },
    });
  }

  start(
    { execution, planHash }: Execution,
    options: { by?: string; breakGlass?: { reason: string } } = {},
  ) {
    const { by, breakGlass } = options;
    return this.send('post', `/executions/${execution.id}/launch`, {
      by,
      body: { planHash, ...(breakGlass && { breakGlass }) },
    });
  }

  async read({ execution }: Execution): Promise<Execution> {
    return readExecution(this.knex, execution.id, this.clock.now());
  }

  async audit(): Promise<AuditRow[]> {
    return this.knex<AuditRow>('audit_entries').orderBy('id');
  }
}
