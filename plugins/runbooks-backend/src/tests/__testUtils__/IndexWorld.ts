import {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  isPostgres,
  prepareDatabase,
} from '@opsready/backstage-plugin-opsready-node';
import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { readIndexingSettings } from '../../indexing/settings';
import { CATALOG_SOURCE, startIndexing } from '../../indexing/startIndexing';
import { StoredRunbookIndex } from '../../runbooks/StoredRunbookIndex';
import { buildSources } from '../../sources/buildSources';
import { createCatalogSource } from '../../sources/catalog';
import { SourceRegistry } from '../../sources/SourceRegistry';
import { FakeSource } from './FakeSource';

/** Everything but the state of targets. */
const STORED = [
  'entities',
  'entity_read_errors',
  'runbooks',
  'runbook_contents',
  'runbook_bindings',
  'unmatched_entries',
  'binding_state',
];

/** The index over fake sources and a fake catalog, with tasks that run when a test says so and a clock that it sets. */
export class IndexWorld {
  readonly source: FakeSource;
  readonly entities = new Map<string, Entity>();
  readonly clock = {
    time: Date.parse('2026-01-01T00:00:00Z'),
    now: () => new Date(this.clock.time),
  };
  readonly registry: SourceRegistry;
  readonly index: StoredRunbookIndex;
  readonly #tasks = new Map<string, (signal: AbortSignal) => Promise<void>>();

  private constructor(
    readonly knex: Knex,
    options: { source?: FakeSource; sources?: RunbookSource[] },
  ) {
    this.source = options.source ?? new FakeSource();
    this.index = new StoredRunbookIndex(knex);
    this.registry = buildSources({
      config: mockServices.rootConfig({ data: {} }),
      sources: [
        createCatalogSource(),
        this.source.source(),
        ...(options.sources ?? []),
      ],
      required: CATALOG_SOURCE,
    });
  }

  static async start(
    knex: Knex,
    options: {
      source?: FakeSource;
      sources?: RunbookSource[];
      migrate?: boolean;
      config?: object;
    } = {},
  ): Promise<IndexWorld> {
    if (options.migrate ?? true) {
      await prepareDatabase(knex, {
        packageName: '@opsready/backstage-plugin-runbooks-backend',
      });
    }
    const world = new IndexWorld(knex, options);
    await world.#start(options.config ?? {});
    return world;
  }

  async #start(config: object) {
    const catalog = catalogServiceMock({ entities: [] });
    catalog.queryEntities = async () => ({
      items: [...this.entities.values()],
      totalItems: this.entities.size,
      pageInfo: {},
    });
    await startIndexing({
      knex: this.knex,
      clock: this.clock,
      logger: mockServices.logger.mock(),
      lifecycle: mockServices.lifecycle.mock(),
      scheduler: this.#scheduler(),
      catalog,
      credentials: async () => mockCredentials.service(),
      sources: this.registry,
      settings: readIndexingSettings(
        mockServices.rootConfig({
          data: { opsready: { runbooks: { ...config } } },
        }),
      ),
    });
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

  putEntity(
    name: string,
    options: {
      kind?: string;
      owner?: string;
      system?: string;
      runbooks?: string;
      annotations?: Record<string, string>;
      metadata?: Partial<Entity['metadata']>;
    } = {},
  ) {
    const { kind = 'Component', owner, system, runbooks } = options;
    this.entities.set(`${kind}/${name}`, {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          ...(runbooks && { 'opsready.io/runbooks': runbooks }),
          ...options.annotations,
        },
        ...options.metadata,
      },
      relations: [
        ...(owner ? [{ type: 'ownedBy', targetRef: owner }] : []),
        ...(system ? [{ type: 'partOf', targetRef: system }] : []),
      ],
    });
  }

  advance(duration: { minutes?: number; hours?: number; days?: number }) {
    const { minutes = 0, hours = 0, days = 0 } = duration;
    this.clock.time += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }

  /** Begins a cycle of each source, and works until nothing is due. */
  async cycle(sources: string[] = [...this.registry.keys()]) {
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

  /** The names of the runbooks of an entity, each with the reasons for it. */
  async bound(entityRef: string): Promise<Record<string, string[]>> {
    const rows: Array<{ name: string; reason: string; via: string }> =
      await this.knex('entity_bindings as b')
        .join('runbooks as r', 'r.id', 'b.runbook_id')
        .where('b.entity_ref', entityRef)
        .orderBy(['r.name', 'b.reason', 'b.via'])
        .select('r.name', 'b.reason', 'b.via');
    const bound: Record<string, string[]> = {};
    for (const { name, reason, via } of rows) {
      (bound[name] ??= []).push(via ? `${reason} ${via}` : reason);
    }
    return bound;
  }

  async idOf(name: string): Promise<string> {
    const row = await this.knex('runbooks').where({ name }).first('id');
    return row.id;
  }

  /** Everything that is stored but the state of targets; on PostgreSQL with the transaction that last wrote each row. */
  async dump(): Promise<Record<string, unknown[]>> {
    const stored: Record<string, unknown[]> = {};
    for (const table of STORED) {
      stored[table] = await this.knex(table).select(
        this.knex.raw(isPostgres(this.knex) ? '*, xmin::text' : '*'),
      );
    }
    return stored;
  }
}
