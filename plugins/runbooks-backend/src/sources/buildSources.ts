import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { naming, toMs } from '@opsready/backstage-plugin-opsready-node';
import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';
import { SourceRegistry } from './SourceRegistry';

const ROOT = 'opsready.runbooks.sources';
const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Brings together the sources that code added and what config says of them. Throws where an id or a key of config is
 * wrong, naming the culprit.
 *
 * @param required - the id of the source that cannot be switched off
 */
export function buildSources(options: {
  config: Config;
  sources: readonly RunbookSource[];
  required: string;
}): SourceRegistry {
  const { config, sources, required } = options;
  const problems = [...idProblems(sources), ...targetProblems(sources)];
  if (problems.length > 0) {
    throw new InputError(
      `The runbooks plugin cannot start: ${problems.join('; ')}`,
    );
  }
  rejectUnknown(config, sources);
  if (!isEnabled(config, required)) {
    throw new InputError(
      `Config key '${ROOT}.${required}.enabled' must not be false: this source also brings the entities`,
    );
  }
  return new Map(
    sources
      .filter(({ id }) => isEnabled(config, id))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(source => {
        const schedule = scheduleOf(config, source);
        return [
          source.id,
          {
            source,
            schedule,
            timeoutMs: toMs(schedule.timeout),
            frequencyMs: frequencyMs(schedule),
          },
        ];
      }),
  );
}

function configOf(config: Config, sourceId: string): Config | undefined {
  return config.getOptionalConfig(`${ROOT}.${sourceId}`);
}

function isEnabled(config: Config, sourceId: string): boolean {
  return configOf(config, sourceId)?.getOptionalBoolean('enabled') ?? true;
}

function scheduleOf(
  config: Config,
  source: RunbookSource,
): SchedulerServiceTaskScheduleDefinition {
  const own = configOf(config, source.id);
  return own?.has('schedule')
    ? naming(`${ROOT}.${source.id}.schedule`, () =>
        readSchedulerServiceTaskScheduleDefinitionFromConfig(
          own.getConfig('schedule'),
        ),
      )
    : source.schedule;
}

function idProblems(sources: readonly RunbookSource[]): string[] {
  const ids = sources.map(({ id }) => id);
  return [
    ...ids
      .filter(id => !KEBAB_CASE.test(id))
      .map(id => `the id of source '${id}' must be kebab-case`),
    ...[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(
      id => `source '${id}' is added more than once`,
    ),
  ];
}

function targetProblems(sources: readonly RunbookSource[]): string[] {
  return sources.flatMap(source => {
    const ids =
      source.kind === 'target' ? source.targets.map(({ id }) => id) : [];
    return ids.length === new Set(ids).size
      ? []
      : [`source '${source.id}' has a target more than once`];
  });
}

function rejectUnknown(config: Config, sources: readonly RunbookSource[]) {
  const known = sources.map(({ id }) => id).sort();
  for (const id of config.getOptionalConfig(ROOT)?.keys() ?? []) {
    if (!known.includes(id)) {
      throw new InputError(
        `Config ${ROOT}.${id} names a source that is not installed; installed are ${known.join(', ')}`,
      );
    }
  }
}

function frequencyMs({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number | undefined {
  // Cron and manual schedules have no fixed period.
  return 'cron' in frequency || 'trigger' in frequency
    ? undefined
    : toMs(frequency);
}
