import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { TargetLeases } from '@opsready/backstage-plugin-opsready-node';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import {
  ActingWorld,
  AMARA,
  headerOf,
} from '../../acting/__testUtils__/ActingWorld';
import { createActing } from '../../acting/createActing';
import { IncidentRead } from '../../incidents/IncidentRead';
import { buildIncidentSources } from '../../incidents/incidentSources';
import { actingRoutes } from '../actingRoutes';
import { incidentRoutes } from '../incidentRoutes';
import { createRouter } from '../router';

/** The API over pages and incidents, with response validation on, scripted providers, and people whose rights a test changes. */
export class ActingApi {
  /** What the auditor was told of, and how it ended. */
  readonly audited: string[] = [];
  readonly sources: ReturnType<typeof buildIncidentSources>;
  readonly replicas: [express.Express, express.Express];

  private constructor(
    readonly world: ActingWorld,
    readonly knex: Knex,
  ) {
    this.sources = buildIncidentSources({
      config: mockServices.rootConfig(),
      providers: world.services().providers.values(),
    });
    this.replicas = [this.#replica(), this.#replica()];
  }

  static async start(knex: Knex): Promise<ActingApi> {
    return new ActingApi(await ActingWorld.start(knex), knex);
  }

  /** Everything as at the start. */
  async reset(): Promise<void> {
    await this.world.reset();
    this.audited.length = 0;
    for (const [source_id, { source }] of this.sources) {
      for (const { id, title } of source.targets) {
        await this.knex('source_targets').insert({
          source_id,
          target_id: id,
          title,
        });
      }
    }
  }

  get provider() {
    return this.world.provider;
  }

  #replica(): express.Express {
    const services = this.world.services();
    const options = {
      ...services,
      acting: createActing(services),
      sources: this.sources,
      auditor: mockServices.auditor.mock({
        createEvent: async ({ eventId }) => ({
          success: async () => {
            this.audited.push(`${eventId} succeeded`);
          },
          fail: async () => {
            this.audited.push(`${eventId} failed`);
          },
        }),
      }),
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.none(),
      }),
    };
    const router = createRouter({
      parts: [actingRoutes(options), incidentRoutes(options)],
      validatorOptions: { validateResponses: { removeAdditional: false } },
    });
    return express().use(express.json(), router, mockErrorHandler());
  }

  get(path: string, by = AMARA) {
    return request(this.replicas[0])
      .get(path)
      .set('authorization', by.includes(' ') ? by : headerOf(by));
  }

  /** @param options.by - a person, or a whole header */
  post(
    path: string,
    body: object,
    options: { by?: string; replica?: 0 | 1 } = {},
  ) {
    const { by = AMARA, replica = 0 } = options;
    return request(this.replicas[replica])
      .post(path)
      .set('authorization', by.includes(' ') ? by : headerOf(by))
      .send(body);
  }

  /** Reads incidents of a provider, as the loop does when they are due. */
  async readIncidents(providerId = 'scripted'): Promise<void> {
    const { source } = this.sources.get(`${providerId}-incidents`)!;
    const services = this.world.services();
    const leases = new TargetLeases({
      knex: this.knex,
      logger: services.logger,
      table: 'source_leases',
      replica: 'test',
      durationMs: 30_000,
    });
    const lease = (await leases.acquire(`${source.id}/main`))!;
    const { settle } = createActing(services);
    try {
      await new IncidentRead({
        knex: this.knex,
        clock: services.clock,
        found: settle,
      }).run({
        source,
        targetId: 'main',
        lease,
        signal: new AbortController().signal,
      });
    } finally {
      await lease.release();
    }
  }
}
