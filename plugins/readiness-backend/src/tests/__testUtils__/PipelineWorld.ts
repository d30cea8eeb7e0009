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
  ResourceSelector,
} from '@opsready/backstage-plugin-opsready-node';
import { CheckResult } from '@opsready/backstage-plugin-readiness-common';
import {
  Check,
  CollectionTarget,
  defineCollector,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { createCatalogCollector } from '../../collectors/catalog/catalogCollector';
import { buildDefinitions } from '../../definitions/buildDefinitions';
import { startPipeline } from '../../startPipeline';
import { owner, problems, scorecard } from './basics';
import { EU, FakeSource, US } from './FakeSource';

/** Everything but the log of runs and the state of targets. */
const STORED = [
  'entities',
  'scopes',
  'scope_targets',
  'records',
  'record_resources',
  'resources',
  'resource_tags',
  'claims',
  'claim_tags',
  'claim_limits',
  'resource_entities',
  'facts',
  'fact_queue',
  'evaluation_queue',
  'check_results',
  'transitions',
  'scorecard_results',
];

/**
 * The pipeline over a fake source and a fake catalog, with tasks that run when a test says so and a clock that it sets.
 */
export class PipelineWorld {
  readonly source = new FakeSource();
  readonly inventory = new FakeSource();
  readonly entities = new Map<string, Entity>();
  readonly clock = { time: Date.parse('2026-01-01T00:00:00Z') };
  readonly #tasks = new Map<string, (signal: AbortSignal) => Promise<void>>();

  private constructor(readonly knex: Knex) {}

  static async start(
    knex: Knex,
    options: {
      targets?: CollectionTarget[];
      checks?: Check[];
      fullReadEvery?: { hours: number };
      inventory?: boolean;
      source?: FakeSource;
      migrate?: boolean;
      leaseSeconds?: number;
    } = {},
  ): Promise<PipelineWorld> {
    if (options.migrate ?? true) {
      await prepareDatabase(knex, {
        packageName: '@opsready/backstage-plugin-readiness-backend',
      });
    }
    const world = new PipelineWorld(knex);
    await world.#start(options);
    return world;
  }

  async #start(options: Parameters<typeof PipelineWorld.start>[1] = {}) {
    const source = options.source ?? this.source;
    const inventory: TargetCollector = defineCollector({
      kind: 'target',
      id: 'inventory',
      title: 'Inventory',
      description: 'Where the resources of the fake source are.',
      requiredPermissions: ['fake:List'],
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 1 } },
      inventory: true,
      facts: {
        count: {
          type: 'number',
          description: 'Resources.',
          maxAge: { hours: 2 },
        },
      },
      targets: options.targets ?? [EU, US],
      read: read => this.inventory.read(read),
      toFacts: ({ resources }) => ({ count: resources.length }),
    });
    const fake: TargetCollector = defineCollector({
      kind: 'target',
      id: 'fake',
      title: 'Fake',
      description: 'A source that tests fill.',
      requiredPermissions: ['fake:Read'],
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 1 } },
      ...(options.fullReadEvery && { fullReadEvery: options.fullReadEvery }),
      facts: {
        problems: {
          type: 'number',
          description: 'Problems.',
          maxAge: { hours: 2 },
        },
      },
      targets: options.targets ?? [EU, US],
      read: read => source.read(read),
      toFacts: ({ records, targetRecords }) => ({
        problems: [...records, ...targetRecords].filter(
          ({ type }) => type === 'problem',
        ).length,
      }),
    });
    const catalog = catalogServiceMock({ entities: [] });
    catalog.queryEntities = async () => ({
      items: [...this.entities.values()],
      totalItems: this.entities.size,
      pageInfo: {},
    });
    const credentials = async () => mockCredentials.service();
    await startPipeline({
      knex: this.knex,
      config: mockServices.rootConfig({
        data: {
          opsready: {
            readiness: {
              collection: {
                leaseDuration: { seconds: options.leaseSeconds ?? 30 },
              },
            },
          },
        },
      }),
      clock: { now: () => new Date(this.clock.time) },
      logger: mockServices.logger.mock(),
      lifecycle: mockServices.lifecycle.mock(),
      scheduler: this.#scheduler(),
      catalog,
      credentials,
      readers: [claimReader],
      definitions: buildDefinitions({
        config: mockServices.rootConfig({ data: {} }),
        collectors: [
          createCatalogCollector({ catalog, credentials }),
          fake,
          ...(options.inventory ? [inventory] : []),
        ],
        checks: [owner, problems, ...(options.checks ?? [])],
        scorecards: [scorecard],
      }),
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

  /** An entity that claims by the annotation `claims`: a selector as JSON. */
  putEntity(
    name: string,
    options: { claims?: Partial<ResourceSelector>; owner?: string } = {},
  ) {
    this.entities.set(name, {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        annotations: options.claims
          ? { claims: JSON.stringify(options.claims) }
          : {},
      },
      spec: { type: 'service', lifecycle: 'production' },
      relations: [
        {
          type: 'ownedBy',
          targetRef: options.owner ?? 'group:default/team',
        },
      ],
    });
  }

  advance(duration: { minutes?: number; hours?: number }) {
    this.clock.time +=
      (duration.minutes ?? 0) * 60_000 + (duration.hours ?? 0) * 3_600_000;
  }

  /** Begins a cycle of each collector, and works until nothing is due. */
  async cycle(
    collectors: string[] = ['catalog', 'fake'],
    signal?: AbortSignal,
  ) {
    // Cycles are kept apart in real time, which a test does not wait for.
    await this.knex('collection_cycles').update({ started_at: '' });
    for (const id of collectors) {
      await this.task(`collect:${id}`);
    }
    await this.task('pipeline', signal);
  }

  async task(id: string, signal = new AbortController().signal) {
    const task = this.#tasks.get(id);
    if (!task) {
      throw new Error(`No task ${id}`);
    }
    await task(signal);
  }

  async result(name: string, checkId: string): Promise<CheckResult> {
    const row = await this.knex('check_results')
      .where('entity_ref', `component:default/${name}`)
      .first();
    return JSON.parse(row.results).find(
      (result: CheckResult) => result.checkId === checkId,
    );
  }

  async outcome(name: string, checkId = 'no-problems'): Promise<string> {
    return (await this.result(name, checkId)).outcome;
  }

  /** Everything that is stored but the log of runs; on PostgreSQL with the transaction that last wrote each row. */
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

function claimReader(entity: Entity): ResourceSelector | undefined {
  const claims = entity.metadata.annotations?.claims;
  return claims
    ? {
        resourceIds: [],
        tagSets: [],
        wholeAccounts: [],
        problems: [],
        ...JSON.parse(claims),
      }
    : undefined;
}

/** A selector by tags that must all match. */
export function tags(
  pairs: Record<string, string>,
): Pick<ResourceSelector, 'tagSets'> {
  return {
    tagSets: [
      {
        annotation: 'claims',
        pairs: Object.entries(pairs).map(([key, value]) => ({ key, value })),
      },
    ],
  };
}
