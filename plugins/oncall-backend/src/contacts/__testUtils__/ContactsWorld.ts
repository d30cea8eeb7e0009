import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  OnCallProvider,
  ProviderError,
} from '@opsready/backstage-plugin-oncall-node';
import {
  entityNotFound,
  isPostgres,
  prepareDatabase,
} from '@opsready/backstage-plugin-opsready-node';
import { FakeRepository } from '@opsready/backstage-plugin-opsready-node/testing';
import { Knex } from 'knex';
import { OnCallAccess } from '../../authorization/OnCallAccess';
import { createContacts } from '../createContacts';

const HOST = 'https://git.example/';
const BEGIN = Date.parse('2026-03-01T00:00:00Z');
const TABLES = [
  'contact_files',
  'contact_file_entities',
  'contact_file_reads',
  'contact_reviews',
  'revealers',
  'reveal_attempts',
  'audit_entries',
  'entities',
  'users',
  'people',
  'schedules',
  'shifts',
  'rosters',
  'roster_levels',
  'roster_bindings',
];

/** Contacts over a fake repository and a fake catalog, with a clock and rights that a test changes. */
export class ContactsWorld {
  readonly repository = new FakeRepository(HOST);
  readonly entities = new Map<string, Entity>();
  readonly clock = {
    time: BEGIN,
    now: () => new Date(this.clock.time),
  };
  /** `<permission>` or `<permission> <entity ref>` that nobody is given. */
  readonly denied = new Set<string>();
  /** Refs that the catalog hides. */
  readonly hidden = new Set<string>();
  /** Everything that was logged. */
  readonly logged: unknown[] = [];
  /** Addresses that the provider tells, by person and channel, or what it throws. */
  readonly told = new Map<string, string | Error>();
  readonly #tasks = new Map<string, (signal: AbortSignal) => Promise<void>>();

  private constructor(readonly knex: Knex) {}

  static async start(knex: Knex): Promise<ContactsWorld> {
    await prepareDatabase(knex, {
      packageName: '@opsready/backstage-plugin-oncall-backend',
    });
    return new ContactsWorld(knex);
  }

  /** Nothing is stored or known. */
  async reset(): Promise<void> {
    for (const table of TABLES) {
      await this.knex(table).delete();
    }
    this.repository.failure = undefined;
    this.entities.clear();
    this.denied.clear();
    this.hidden.clear();
    this.told.clear();
    this.logged.length = 0;
    this.clock.time = BEGIN;
  }

  async contacts(config: object = {}) {
    return createContacts({
      ...this.services(),
      config: mockServices.rootConfig({
        data: {
          opsready: {
            oncall: { organisation: 'group:default/company', ...config },
          },
        },
      }),
    });
  }

  services() {
    const logger = this.#logger();
    const scheduler = mockServices.scheduler.mock();
    scheduler.scheduleTask.mockImplementation(async task => {
      this.#tasks.set(task.id, async signal => task.fn(signal));
    });
    const entities = this.entities;
    const catalog = catalogServiceMock({ entities: [] });
    catalog.queryEntities = async request => {
      const { items, ...rest } = await catalogServiceMock({
        entities: [...entities.values()],
      }).queryEntities(request, { credentials: mockCredentials.service() });
      return { items, ...rest };
    };
    catalog.getEntityByRef = async ref => entities.get(String(ref));
    return {
      access: this.access,
      auth: mockServices.auth(),
      catalog,
      clock: this.clock,
      database: this.knex,
      logger,
      providers: new Map([['fake', this.#provider()]]),
      scheduler,
      urlReader: this.repository.urlReader(),
    };
  }

  readonly access: OnCallAccess = {
    require: async (_credentials, { name }, entityRef) => {
      if (this.hidden.has(entityRef)) {
        throw entityNotFound(entityRef);
      }
      if (this.#isDenied(name, entityRef)) {
        throw new NotAllowedError(
          `The permission ${name} is needed on ${entityRef}`,
        );
      }
    },
    allows: async (_credentials, permissions, entityRef) =>
      new Map(
        permissions.map(({ name }) => [name, !this.#isDenied(name, entityRef)]),
      ),
    readable: async (_credentials: BackstageCredentials, { name }) => {
      if (this.denied.has(name)) {
        throw new NotAllowedError(`The permission ${name} is needed`);
      }
      return {
        everything: this.hidden.size === 0,
        where: query =>
          query
            .whereNull('e.left_at')
            .whereNotIn('e.entity_ref', [...this.hidden]),
      };
    },
  };

  #isDenied(name: string, entityRef: string): boolean {
    return this.denied.has(name) || this.denied.has(`${name} ${entityRef}`);
  }

  /** An entity with a repository of its own, as the catalog and the table show it. */
  async putEntity(
    entityRef: string,
    options: {
      system?: string;
      owner?: string;
      contacts?: string;
      plan?: string;
    } = {},
  ): Promise<void> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const { contacts, plan } = options;
    this.entities.set(entityRef, {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        namespace,
        annotations: {
          'backstage.io/managed-by-location': `url:${HOST}shop/${name}/catalog-info.yaml`,
          ...(contacts !== undefined && { 'opsready.io/contacts': contacts }),
          ...(plan !== undefined && { 'opsready.io/incident-plan': plan }),
        },
      },
    });
    await this.knex('entities')
      .insert({
        entity_ref: entityRef,
        kind,
        namespace,
        name,
        owner_ref: options.owner,
        system_ref: options.system,
        provider_bindings: '[]',
        search_text: name,
        content_hash: '',
      })
      .onConflict('entity_ref')
      .merge();
  }

  async putUsers(...names: string[]): Promise<void> {
    await this.knex('users').insert(
      names.map(name => ({ user_ref: `user:default/${name}`, name })),
    );
  }

  /** A file in the repository of the entity of that name. */
  put(path: string, content: string) {
    this.repository.put({ [`shop/${path}`]: content });
  }

  advance(duration: { minutes?: number; days?: number }) {
    const { minutes = 0, days = 0 } = duration;
    this.clock.time += (days * 24 * 60 + minutes) * 60_000;
  }

  /** Reads all files, as the scheduler does. */
  async read(): Promise<void> {
    await this.task('oncall-contact-files');
  }

  async task(id: string): Promise<void> {
    await this.#tasks.get(id)!(new AbortController().signal);
  }

  /** Every row of every table; on PostgreSQL with the transaction that last wrote it. */
  async dump(tables = TABLES): Promise<Record<string, unknown[]>> {
    const rows: Record<string, unknown[]> = {};
    for (const table of tables) {
      rows[table] = await this.knex(table).select(
        this.knex.raw(isPostgres(this.knex) ? '*, xmin::text' : '*'),
      );
    }
    return rows;
  }

  #provider(): OnCallProvider {
    return {
      id: 'fake',
      title: 'Fake',
      targets: [{ id: 'main', title: 'Main' }],
      requiredPermissions: [],
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 1 } },
      capabilities: {
        page: { possible: false, reason: 'It rings nobody.' },
        declare: { possible: false, reason: 'It knows no incidents.' },
        reveal: { possible: true, how: 'It tells.' },
        incidents: { possible: false, reason: 'It knows no incidents.' },
      },
      resendable: false,
      // eslint-disable-next-line no-empty-function -- it has no rosters
      async *read() {},
      // eslint-disable-next-line no-empty-function -- it has no rosters
      async *readRosters() {},
      reveal: async ({ personId, channelId }) => {
        const told = this.told.get(`${personId} ${channelId}`);
        if (typeof told === 'string') {
          return told;
        }
        throw told ?? new ProviderError('notFound', 'No such channel.');
      },
    };
  }

  #logger(): LoggerService {
    const log = (...said: unknown[]) => {
      this.logged.push(said);
    };
    const logger: LoggerService = {
      error: log,
      warn: log,
      info: log,
      debug: log,
      child: () => logger,
    };
    return logger;
  }
}
