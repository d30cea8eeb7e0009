import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { Check, Collector } from '@opsready/backstage-plugin-readiness-node';
import {
  hashOf,
  naming,
  readMs,
  toMs,
} from '@opsready/backstage-plugin-opsready-node';
import { CATALOG_COLLECTOR } from '../collectors/catalog/catalogCollector';
import { ONCALL_COLLECTOR } from '../collectors/oncall/onCallCollector';
import { RUNBOOKS_COLLECTOR } from '../collectors/runbooks/runbooksCollector';
import { version } from '../../package.json';
import { Definitions } from './Definitions';
import { validateDefinitions } from './validateDefinitions';

const ROOT = 'opsready.readiness.collectors';

/**
 * Brings together what code added and what config says of it. Throws where an id, a reference or a key of config is wrong,
 * naming the culprit.
 */
export function buildDefinitions(options: {
  config: Config;
  collectors: readonly Collector[];
  checks: readonly Check[];
  scorecards: readonly Scorecard[];
}): Definitions & {
  schedules: ReadonlyMap<string, SchedulerServiceTaskScheduleDefinition>;
} {
  const { config, checks, scorecards } = options;
  rejectUnknownCollectors(config, options.collectors);
  rejectWithoutCatalog(config);
  const collectors = options.collectors.filter(
    ({ id }) =>
      configOf(config, id)?.getOptionalBoolean('enabled') ??
      isInstalled(config, id),
  );
  validateDefinitions({ collectors, checks, scorecards });
  const maxAges: Record<string, number> = {};
  const frequencies = new Map<string, number>();
  const timeouts = new Map<string, number>();
  const fullReadEvery = new Map<string, number>();
  const schedules = new Map<string, SchedulerServiceTaskScheduleDefinition>();
  for (const collector of collectors) {
    const { id } = collector;
    const own = configOf(config, id);
    const schedule = own?.has('schedule')
      ? naming(`${ROOT}.${id}.schedule`, () =>
          readSchedulerServiceTaskScheduleDefinitionFromConfig(
            own.getConfig('schedule'),
          ),
        )
      : collector.schedule;
    schedules.set(id, schedule);
    timeouts.set(id, toMs(schedule.timeout));
    const frequency = frequencyMs(schedule);
    if (frequency !== undefined) {
      frequencies.set(id, frequency);
    }
    if (collector.kind === 'target' && collector.fullReadEvery) {
      fullReadEvery.set(
        id,
        readMs(own, 'fullReadEvery', collector.fullReadEvery, `${ROOT}.${id}`),
      );
    }
    readMaxAges(collector, own?.getOptionalConfig('maxAge')).forEach(
      ([fact, maxAge]) => {
        maxAges[`${id}/${fact}`] = maxAge;
      },
    );
  }
  return {
    collectors: new Map(
      [...collectors]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(collector => [collector.id, collector]),
    ),
    checks,
    scorecards,
    maxAges,
    frequencies,
    timeouts,
    fullReadEvery,
    schedules,
    hash: definitionsHash(checks, scorecards, maxAges),
  };
}

function configOf(config: Config, collectorId: string): Config | undefined {
  return config.getOptionalConfig(`${ROOT}.${collectorId}`);
}

/** By collector, where its neighbour is configured. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map([
  [ONCALL_COLLECTOR, 'opsready.oncall'],
  [RUNBOOKS_COLLECTOR, 'opsready.runbooks'],
]);

/**
 * A neighbour's collector is there before the neighbour is. Where nothing is configured for its plugin it counts as not
 * installed, and the checks that need it are not applicable; one that runs in a backend of its own is told by `enabled`.
 */
function isInstalled(config: Config, collectorId: string): boolean {
  const neighbour = NEIGHBOURS.get(collectorId);
  return neighbour === undefined || config.has(neighbour);
}

function rejectUnknownCollectors(
  config: Config,
  collectors: readonly Collector[],
) {
  const known = new Set(collectors.map(({ id }) => id));
  for (const id of config.getOptionalConfig(ROOT)?.keys() ?? []) {
    if (!known.has(id)) {
      throw new InputError(
        `Config ${ROOT}.${id} names a collector that is not installed; installed are ${[
          ...known,
        ]
          .sort()
          .join(', ')}`,
      );
    }
  }
}

/** It also brings the entities: without it there is nothing to judge, and every page would be empty. */
function rejectWithoutCatalog(config: Config) {
  if (
    configOf(config, CATALOG_COLLECTOR)?.getOptionalBoolean('enabled') === false
  ) {
    throw new InputError(
      `Config key '${ROOT}.${CATALOG_COLLECTOR}.enabled' must not be false: this collector also brings the entities`,
    );
  }
}

function readMaxAges(
  collector: Collector,
  config: Config | undefined,
): Array<[string, number]> {
  for (const key of config?.keys() ?? []) {
    if (key !== 'default' && !(key in collector.facts)) {
      throw new InputError(
        `Config ${ROOT}.${collector.id}.maxAge.${key} names a fact that the collector does not deliver; it delivers ${Object.keys(
          collector.facts,
        ).join(', ')}`,
      );
    }
  }
  return Object.entries(collector.facts).map(([fact, { maxAge }]) => [
    fact,
    config?.has(fact)
      ? readMs(config, fact, maxAge, `${ROOT}.${collector.id}.maxAge`)
      : readMs(config, 'default', maxAge, `${ROOT}.${collector.id}.maxAge`),
  ]);
}

function frequencyMs({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number | undefined {
  // Cron and manual schedules have no fixed period.
  return 'cron' in frequency || 'trigger' in frequency
    ? undefined
    : toMs(frequency);
}

function definitionsHash(
  checks: readonly Check[],
  scorecards: readonly Scorecard[],
  maxAges: Readonly<Record<string, number>>,
): string {
  return hashOf(
    JSON.stringify([
      // The text of a check is part of it, and the release stands for what the text refers to.
      version,
      checks.map(check => ({ ...check, evaluate: String(check.evaluate) })),
      scorecards,
      maxAges,
    ]),
  );
}
