import {
  BackstageCredentials,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Clock,
  isOfKinds,
  oneAtATime,
  replicaName,
  scheduleSources,
  SourceLoop,
  syncTargets,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { BindingsTask } from '../bindings/BindingsTask';
import { EntityStore } from '../entities/EntityStore';
import { moveDueDates } from '../reviews/moveDueDates';
import { ENTITIES_TARGET } from '../runbooks/runbookColumns';
import { RunbookStore } from '../runbooks/RunbookStore';
import { SourceRegistry } from '../sources/SourceRegistry';
import { EntityRead } from './EntityRead';
import { forsake } from './forsake';
import { RetentionTask } from './RetentionTask';
import { IndexingSettings } from './settings';
import { storedTargets } from './storedTargets';
import { TargetRead } from './TargetRead';

/** The id of the source whose reads also bring the entities. */
export const CATALOG_SOURCE = 'catalog';
/** Kinds that are read beside those that runbooks are bound to: groups hand theirs down, templates are runbooks. */
const ALSO_BOUND = ['Group'];
const ALSO_READ = ['Template'];

/**
 * Puts the index together and its tasks on the scheduler.
 *
 * - `read:<source>` (one replica): begins a cycle, so that the source's targets become due.
 * - `index` (every replica): reads what is due, computes bindings.
 * - `index-retention` (one replica): removes what is gone for longer than config keeps it.
 *
 * Each is harmless whoever triggers it.
 */
export async function startIndexing(options: {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  lifecycle: LifecycleService;
  scheduler: SchedulerService;
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  sources: SourceRegistry;
  settings: IndexingSettings;
}): Promise<void> {
  const { knex, clock, logger, scheduler, sources, settings } = options;
  const { reviewEvery } = settings;
  await syncTargets(
    knex,
    [...sources.values()].flatMap(({ source }) => storedTargets(source)),
  );
  const runbooks = new RunbookStore({ reviewEvery });
  await forsake({ knex, runbooks, at: clock.now().toISOString() });
  await moveDueDates(knex, reviewEvery);
  const stop = new AbortController();
  options.lifecycle.addShutdownHook(() => stop.abort());
  const leases = new TargetLeases({
    knex,
    logger,
    table: 'source_leases',
    replica: replicaName(),
    durationMs: settings.leaseMs,
  });
  const bindings = new BindingsTask({ knex, leases });
  const computeBindings = oneAtATime(() => bindings.run(stop.signal));
  const entities = new EntityStore(knex);
  const bound = [...settings.kinds, ...ALSO_BOUND];
  const targetRead = new TargetRead({ knex, clock, runbooks });
  const entityRead = new EntityRead({
    knex,
    clock,
    entities,
    runbooks,
    catalog: options.catalog,
    credentials: options.credentials,
    kinds: [...bound, ...ALSO_READ],
    isIndexed: isOfKinds(bound),
    bringsEntities: CATALOG_SOURCE,
  });
  const loop = new SourceLoop({
    knex,
    leases,
    sources,
    logger,
    what: 'runbooks',
    concurrency: settings.concurrency,
    uncounted: ENTITIES_TARGET,
    read: ({ source, ...due }) =>
      source.kind === 'target'
        ? targetRead.run({ source, ...due })
        : entityRead.run({ source, ...due }),
    afterRead: computeBindings,
  });
  await scheduleSources({
    knex,
    clock,
    scheduler,
    sources,
    loop,
    pollMs: settings.pollMs,
    stop: stop.signal,
    afterLoop: computeBindings,
  });
  const retention = new RetentionTask({ knex, clock, entities, ...settings });
  await scheduler.scheduleTask({
    id: 'index-retention',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    fn: () => retention.run(),
  });
}
