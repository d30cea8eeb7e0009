import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { naming, toMs } from '../config/readDurations';
import { ReadSource, SourceRegistry } from './SourceRegistry';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What sources are built of. @public */
export interface BuildSourcesOptions<TSource extends ReadSource> {
  config: Config;
  sources: readonly TSource[];
  /** The key of config that has a key for each source: `opsready.runbooks.sources`. */
  root: string;
  /** The plugin whose start is stopped, for messages. */
  plugin: string;
  /** What a source is called in messages: `source`, `provider`. */
  noun: string;
  /** The source that cannot be switched off, and what it also does, for the message. */
  required?: { id: string; because: string };
}

/**
 * Brings together the sources that code added and what config says of them. Throws where an id or a key of config is
 * wrong, naming the culprit.
 *
 * @public
 */
export function buildSources<TSource extends ReadSource>(
  options: BuildSourcesOptions<TSource>,
): SourceRegistry<TSource> {
  const { sources, plugin, required } = options;
  const problems = [...idProblems(options), ...targetProblems(options)];
  if (problems.length > 0) {
    throw new InputError(
      `The ${plugin} plugin cannot start: ${problems.join('; ')}`,
    );
  }
  rejectUnknown(options);
  if (required && !isEnabled(options, required.id)) {
    throw new InputError(
      `Config key '${options.root}.${required.id}.enabled' must not be false: ${required.because}`,
    );
  }
  return new Map(
    sources
      .filter(({ id }) => isEnabled(options, id))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(source => {
        const schedule = scheduleOf(options, source);
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

type Options = BuildSourcesOptions<ReadSource>;

function configOf({ config, root }: Options, id: string): Config | undefined {
  return config.getOptionalConfig(`${root}.${id}`);
}

function isEnabled(options: Options, id: string): boolean {
  return configOf(options, id)?.getOptionalBoolean('enabled') ?? true;
}

function scheduleOf(
  options: Options,
  source: ReadSource,
): SchedulerServiceTaskScheduleDefinition {
  const own = configOf(options, source.id);
  return own?.has('schedule')
    ? naming(`${options.root}.${source.id}.schedule`, () =>
        readSchedulerServiceTaskScheduleDefinitionFromConfig(
          own.getConfig('schedule'),
        ),
      )
    : source.schedule;
}

function idProblems({ sources, noun }: Options): string[] {
  const ids = sources.map(({ id }) => id);
  return [
    ...ids
      .filter(id => !KEBAB_CASE.test(id))
      .map(id => `the id of ${noun} '${id}' must be kebab-case`),
    ...[...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map(
      id => `${noun} '${id}' is added more than once`,
    ),
  ];
}

function targetProblems({ sources, noun }: Options): string[] {
  return sources.flatMap(({ id, targets = [] }) =>
    targets.length === new Set(targets.map(target => target.id)).size
      ? []
      : [`${noun} '${id}' has a target more than once`],
  );
}

function rejectUnknown({ config, root, sources, noun }: Options): void {
  const known = sources.map(({ id }) => id).sort();
  for (const id of config.getOptionalConfig(root)?.keys() ?? []) {
    if (!known.includes(id)) {
      throw new InputError(
        `Config ${root}.${id} names a ${noun} that is not installed; installed are ${known.join(', ')}`,
      );
    }
  }
}

/** How often a schedule begins; undefined where a cron expression says it. @public */
export function frequencyMs({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number | undefined {
  // Cron and manual schedules have no fixed period.
  return 'cron' in frequency || 'trigger' in frequency
    ? undefined
    : toMs(frequency);
}
