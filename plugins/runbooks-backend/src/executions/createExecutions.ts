import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  Clock,
  readMs,
  replicaName,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { auditLog } from '../audit/AuditLog';
import { readFollowing } from '../following/FollowingSettings';
import { FollowLoop } from '../following/FollowLoop';
import { FollowTargets } from '../following/FollowTargets';
import { TargetFollow } from '../following/TargetFollow';
import { GuidedRuns } from '../guided/GuidedRuns';
import { MaskingSettings } from '../masking';
import { executionStatistics } from '../statistics/executionStatistics';
import { ExecutionSignals } from '../watching/ExecutionSignals';
import { Watchers } from '../watching/Watchers';
import { Closing } from './Closing';
import { createSubmissionRecovery } from './createSubmissionRecovery';
import { ExecutionObserver } from './ExecutionObserver';
import { ExecutionRetention } from './ExecutionRetention';
import { ExecutionStore } from './ExecutionStore';
import { Executors } from './ExecutorRegistry';
import { Signalling } from './Signalling';
import { StartAttempt, Unseal } from './StartAttempt';
import { StopAttempt } from './StopAttempt';
import { StopRetry } from './StopRetry';
import { Stopping } from './Stopping';
import { Submission } from './Submission';

const RETENTION = 'opsready.runbooks.retention';

/** Everything about executions from their launch on. */
export interface Executions {
  executors: Executors;
  store: ExecutionStore;
  submission: Submission;
  recovery: ReturnType<typeof createSubmissionRecovery>;
  following: FollowLoop;
  followTargets: FollowTargets;
  signalling: Signalling;
  stopping: Stopping;
  closing: Closing;
  guided: GuidedRuns;
  watchers: Watchers;
  retention: ExecutionRetention;
  masking: MaskingSettings;
}

/** What executions are built on. */
export interface ExecutionsOptions {
  database: Knex;
  clock: Clock;
  config: Config;
  logger: LoggerService;
  executors: Executors;
  masking: MaskingSettings;
  /** Told of each change, besides the statistics and the signals. */
  observers: readonly ExecutionObserver[];
  signals: SignalsService | undefined;
  unseal: Unseal;
}

/** Puts it together. Malformed config stops the start. */
export function createExecutions(options: ExecutionsOptions): Executions {
  const { database, clock, config, logger, executors, masking } = options;
  const knex = database;
  const settings = readFollowing(config);
  const signals = new ExecutionSignals({ ...options, knex });
  const store = new ExecutionStore({
    knex,
    clock,
    logger,
    observers: [executionStatistics, ...options.observers, signals],
  });
  const attempt = new StartAttempt({ ...options, knex, store });
  const stopAttempt = new StopAttempt({ knex, store, logger });
  const followTargets = new FollowTargets({ knex, clock, settings });
  const acting = { ...options, store, auditLog };
  return {
    executors,
    masking,
    store,
    submission: new Submission({ store, attempt, clock }),
    recovery: createSubmissionRecovery({ ...options, knex, attempt }),
    followTargets,
    following: new FollowLoop({
      executors: executors.values(),
      targets: followTargets,
      logger,
      leases: new TargetLeases({
        knex,
        replica: replicaName(),
        durationMs: settings.leaseMs,
        logger,
        table: 'follow_leases',
      }),
      follow: new TargetFollow({
        knex,
        clock,
        store,
        masking,
        targets: followTargets,
        changed: ids => signals.changed(ids),
      }),
      stops: new StopRetry({ knex, attempt: stopAttempt }),
    }),
    signalling: new Signalling(acting),
    stopping: new Stopping({ ...acting, attempt: stopAttempt }),
    closing: new Closing(acting),
    guided: new GuidedRuns(acting),
    watchers: new Watchers({ knex, logger }),
    retention: new ExecutionRetention({
      knex,
      clock,
      keepMs: readMs(
        config.getOptionalConfig(RETENTION),
        'executions',
        { days: 400 },
        RETENTION,
      ),
    }),
  };
}

/**
 * Settles, follows and forgets as long as the backend runs. Each task is harmless whoever triggers it.
 *
 * - `submissions` (every replica): settles starts that nobody works on any more.
 * - `following` (every replica): reads the places that are due.
 * - `executions-retention` (one replica): removes what is older than config keeps it.
 */
export async function scheduleExecutions(options: {
  executions: Executions;
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
}): Promise<void> {
  const { executions, scheduler } = options;
  const { recovery, following, followTargets, watchers, retention } =
    executions;
  const stop = new AbortController();
  options.lifecycle.addShutdownHook(async () => {
    stop.abort();
    await Promise.all([recovery.idle(), following.idle(), watchers.flush()]);
  });
  await followTargets.sync(executions.executors.values());
  await scheduler.scheduleTask({
    id: 'submissions',
    scope: 'local',
    frequency: { seconds: 5 },
    timeout: { minutes: 1 },
    fn: () => recovery.look(stop.signal),
  });
  await scheduler.scheduleTask({
    id: 'following',
    scope: 'local',
    frequency: { seconds: 1 },
    timeout: { minutes: 1 },
    fn: () => following.look(stop.signal),
  });
  await scheduler.scheduleTask({
    id: 'executions-retention',
    scope: 'global',
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    fn: async signal => {
      await watchers.removeGone();
      await retention.run(signal);
    },
  });
}
