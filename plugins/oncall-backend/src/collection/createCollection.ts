import {
  BackstageCredentials,
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Clock,
  oneAtATime,
  replicaName,
  scheduleSources,
  SourceLoop,
  StoredEntities,
  syncTargets,
  TargetLeases,
  wantBindings,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { withoutAddresses } from '../addresses/withoutAddresses';
import { BindingsTask } from '../bindings/BindingsTask';
import { dropUnjudged } from '../bindings/dropUnjudged';
import { RosterClaims } from '../bindings/RosterClaims';
import { EntityRow } from '../database/tables';
import { CatalogRead } from '../entities/CatalogRead';
import { entityRows } from '../entities/entityRow';
import { IncidentRead } from '../incidents/IncidentRead';
import { createCatalogUsers } from '../people/CatalogUsers';
import { LeasedRosterRefresh } from '../refresh/LeasedRosterRefresh';
import { TargetRefresh } from '../refresh/TargetRefresh';
import { forsake } from './forsake';
import { OnCallSources, providersOf } from './OnCallSource';
import { RetentionTask } from './RetentionTask';
import { CollectionSettings } from './settings';
import { TargetRead } from './TargetRead';

/** Beside those of config: groups and systems hand their rosters down. */
const ALSO_READ = ['Group', 'System'];

/** What the collection is built on. */
export interface CollectionOptions {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  lifecycle: LifecycleService;
  scheduler: SchedulerService;
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  sources: OnCallSources;
  settings: CollectionSettings;
  claims: RosterClaims;
  /** Called after reads, on the replica that made them: what follows from rosters and bindings. */
  afterRead: (signal: AbortSignal) => Promise<void>;
  /** Called now and then where nothing was read: what follows from the time alone. */
  moveOn: (signal: AbortSignal) => Promise<void>;
}

/** The collection, put together. */
export interface Collection {
  /** Reads single rosters again. */
  refresh: LeasedRosterRefresh;
  /**
   * Puts its tasks on the scheduler: those of `scheduleSources`, and `index-retention` (one replica), which removes what is gone
   * for longer than config keeps it.
   */
  schedule(incidentRead: IncidentRead): Promise<void>;
}

/** Makes what is stored fit what is installed, and puts the collection together. */
export async function createCollection(
  options: CollectionOptions,
): Promise<Collection> {
  const { knex, clock, logger, scheduler, sources, settings } = options;
  await syncTargets(knex, storedTargets(sources));
  await forsake(knex, clock.now().toISOString());
  const stopping = new AbortController();
  const stop = stopping.signal;
  options.lifecycle.addShutdownHook(() => stopping.abort());
  const leases = new TargetLeases({
    knex,
    logger,
    table: 'source_leases',
    replica: replicaName(),
    durationMs: settings.leaseMs,
  });
  const providers = providersOf(sources);
  const { claims } = options;
  const bindings = new BindingsTask({ knex, leases, providers, claims });
  const follow = oneAtATime(async () => {
    await bindings.run(stop);
    await options.afterRead(stop);
  });
  // Another replica may have read what bindings follow from.
  const moveOn = oneAtATime(async () => {
    const computed = await bindings.run(stop);
    await (computed ? options.afterRead(stop) : options.moveOn(stop));
  });
  const entities = new StoredEntities<EntityRow>({
    knex,
    rowOf: entityRows(providers),
    beforeChange: claims.isLimited ? dropUnjudged : undefined,
    onChange: wantBindings,
  });
  const kinds = [...new Set([...settings.kinds, ...ALSO_READ])];
  const catalogRead = new CatalogRead({ ...options, entities, kinds });
  const users = createCatalogUsers(options);
  const targetRead = new TargetRead({ ...options, users });
  const refresh = new LeasedRosterRefresh({
    knex,
    clock,
    leases,
    providers,
    targetRefresh: new TargetRefresh({ ...options, users }),
    logger,
    stop,
    onChange: follow,
  });
  return {
    refresh,
    async schedule(incidentRead) {
      const loop = new SourceLoop({
        knex,
        leases,
        sources,
        logger,
        what: 'rosters',
        describe: error => withoutAddresses(String(error)),
        concurrency: settings.concurrency,
        read: ({ source, ...due }) => {
          switch (source.kind) {
            case 'catalog':
              return catalogRead.run(due);
            case 'incidents':
              return incidentRead.run({ source, ...due });
            default:
              return targetRead.run({ provider: source.provider, ...due });
          }
        },
        afterRead: follow,
      });
      await scheduleSources({
        knex,
        clock,
        scheduler,
        sources,
        loop,
        pollMs: settings.pollMs,
        stop,
        afterLoop: moveOn,
      });
      const retention = new RetentionTask({
        knex,
        clock,
        entities,
        ...settings,
      });
      await scheduler.scheduleTask({
        id: 'index-retention',
        scope: 'global',
        frequency: { hours: 1 },
        timeout: { minutes: 10 },
        fn: () => retention.run(),
      });
    },
  };
}

function storedTargets(sources: OnCallSources) {
  return [...sources.values()].flatMap(({ source }) =>
    source.targets.map(({ id, title }) => ({
      source_id: source.id,
      target_id: id,
      title: title ?? null,
    })),
  );
}
