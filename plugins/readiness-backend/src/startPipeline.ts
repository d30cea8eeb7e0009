import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  BackstageCredentials,
  LifecycleService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Clock,
  readMs,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import {
  CollectionTarget,
  ResourceSelectorReader,
} from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { CollectionCycles } from './collection/CollectionCycles';
import { CollectionLoop } from './collection/CollectionLoop';
import {
  CollectionRuns,
  StoredTarget,
  syncTargets,
} from './collection/CollectionRuns';
import { EntityRead } from './collection/EntityRead';
import { ForsakenRecords } from './collection/ForsakenRecords';
import { Refresh } from './collection/Refresh';
import { TargetRead } from './collection/TargetRead';
import { TargetRefresh } from './collection/TargetRefresh';
import { Definitions } from './definitions/Definitions';
import { readConcurrency, readKinds } from './definitions/readSettings';
import { EntityStore } from './entities/EntityStore';
import { ENTITY_TARGET } from './entities/reachOf';
import { EvaluationTask } from './evaluation/EvaluationTask';
import { ScopesTask } from './evaluation/ScopesTask';
import { FactsTask } from './facts/FactsTask';
import { RetentionTask } from './retention/RetentionTask';

const ROOT = 'opsready.readiness';

/**
 * Puts the stages together and their tasks on the scheduler.
 *
 * - `collect:<collector>` (one replica): begins a cycle, so that the collector's targets become due.
 * - `pipeline` (every replica): reads what is due, computes facts, evaluates.
 * - `retention` (one replica): removes what is older than config keeps it.
 *
 * Each is harmless whoever triggers it.
 */
export async function startPipeline(options: {
  knex: Knex;
  config: Config;
  clock: Clock;
  logger: LoggerService;
  lifecycle: LifecycleService;
  scheduler: SchedulerService;
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  readers: readonly ResourceSelectorReader[];
  definitions: Definitions & {
    schedules: ReadonlyMap<string, SchedulerServiceTaskScheduleDefinition>;
  };
}): Promise<Refresh> {
  const { knex, clock, logger, scheduler, definitions } = options;
  const config = options.config.getOptionalConfig(ROOT);
  const collectors = [...definitions.collectors.values()];
  const targetCollectors = collectors.filter(
    collector => collector.kind === 'target',
  );
  const targets = [
    ...new Map(
      targetCollectors
        .flatMap(collector => collector.targets)
        .map(target => [target.id, target]),
    ).values(),
  ];
  await syncTargets(
    knex,
    collectors.flatMap(collector =>
      collector.kind === 'entity'
        ? [storedTarget(collector.id, { id: ENTITY_TARGET })]
        : collector.targets.map(target => storedTarget(collector.id, target)),
    ),
  );

  const replica = `${hostname()}-${randomUUID().slice(0, 8)}`;
  const runs = new CollectionRuns({ replica, clock });
  const entities = new EntityStore(knex);
  const facts = new FactsTask({
    knex,
    clock,
    logger,
    collectors: targetCollectors,
  });
  const forsaken = new ForsakenRecords({ knex, collectors });
  const scopes = new ScopesTask({ knex, clock, definitions });
  const evaluation = new EvaluationTask({ knex, clock, definitions, logger });
  const stop = new AbortController();
  options.lifecycle.addShutdownHook(() => stop.abort());
  const evaluateChanges = oneAtATime(async () => {
    await forsaken.remove(stop.signal);
    await scopes.reassign(stop.signal);
    await facts.run(stop.signal);
    await scopes.run();
    await evaluation.run(stop.signal);
  });
  const loop = new CollectionLoop({
    knex,
    definitions,
    logger,
    concurrency: readConcurrency(config),
    leases: new TargetLeases({
      knex,
      replica,
      logger,
      onLost: (trx, targetId) => runs.lose(trx, targetId),
      durationMs: readMs(
        config,
        'collection.leaseDuration',
        { seconds: 30 },
        ROOT,
      ),
    }),
    targetRead: new TargetRead({ knex, clock, runs, collectors }),
    entityRead: new EntityRead({
      clock,
      runs,
      entities,
      catalog: options.catalog,
      credentials: options.credentials,
      kinds: readKinds(config),
      readers: options.readers,
      targets,
      collectors,
    }),
    afterRead: () => {
      scopes.touch();
      return evaluateChanges();
    },
  });

  await facts.queueOutdated();
  await evaluation.queueOutdated();
  const cycles = new CollectionCycles({ knex, clock });
  for (const [collectorId, schedule] of definitions.schedules) {
    const frequency = definitions.frequencies.get(collectorId);
    await scheduler.scheduleTask({
      ...schedule,
      id: `collect:${collectorId}`,
      scope: 'global',
      fn: async () => {
        // Anyone who is signed in can trigger this: at most twice the calls that the schedule makes.
        await cycles.begin(collectorId, (frequency ?? 60_000) / 2);
      },
    });
  }
  const poll = readMs(config, 'collection.pollInterval', { seconds: 5 }, ROOT);
  await scheduler.scheduleTask({
    id: 'pipeline',
    scope: 'local',
    frequency: { milliseconds: poll },
    timeout: { hours: 24 },
    fn: async signal => {
      await loop.run(AbortSignal.any([signal, stop.signal]));
      await evaluateChanges();
    },
  });
  const retention = new RetentionTask({
    knex,
    clock,
    runs,
    entities,
    scopes,
    keepMs: {
      runs: readMs(config, 'retention.runs', { days: 14 }, ROOT),
      transitions: readMs(config, 'retention.transitions', { days: 400 }, ROOT),
      leftEntities: readMs(
        config,
        'retention.leftEntities',
        { days: 30 },
        ROOT,
      ),
    },
  });
  await scheduler.scheduleTask({
    id: 'retention',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    fn: () => retention.run(),
  });
  return new TargetRefresh({ knex, clock });
}

function storedTarget(
  collectorId: string,
  target: Pick<CollectionTarget, 'id'> & Partial<CollectionTarget>,
): StoredTarget {
  return {
    collector_id: collectorId,
    target_id: target.id,
    account: target.account ?? null,
    region: target.region ?? null,
    environment: target.environment ?? null,
  };
}

/** Calls that come while one is running are answered by one more run after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return () => {
    if (!waiting) {
      waiting = last
        .catch(() => undefined)
        .then(() => {
          waiting = undefined;
          return work();
        });
      last = waiting;
    }
    return waiting;
  };
}
