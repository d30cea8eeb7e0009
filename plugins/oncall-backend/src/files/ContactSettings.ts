import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import {
  frequencyMs,
  naming,
  readMs,
  toMs,
} from '@opsready/backstage-plugin-opsready-node';
import { Duration } from 'luxon';

const ROOT = 'opsready.oncall';

/** How contacts files and incident plans are read. */
export interface ContactSettings {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Without a run for so long, what was read is stale; absent where nobody can say. */
  staleAfterMs?: number;
  /** Cadence of reviews where a file has none of its own. */
  reviewEvery: Duration;
  /** Full lower-case ref of the entity whose files hold where none else does. */
  organisation?: string;
}

/** Throws where a key is wrong, naming it. */
export function readContactSettings(rootConfig: Config): ContactSettings {
  const config = rootConfig.getOptionalConfig(ROOT);
  const organisation = config?.getOptionalString('organisation');
  const schedule: SchedulerServiceTaskScheduleDefinition = config?.has(
    'contacts.schedule',
  )
    ? naming(`${ROOT}.contacts.schedule`, () =>
        readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('contacts.schedule'),
        ),
      )
    : { frequency: { minutes: 10 }, timeout: { minutes: 10 } };
  const everyMs = frequencyMs(schedule);
  return {
    schedule,
    staleAfterMs: everyMs && 2 * everyMs + toMs(schedule.timeout),
    reviewEvery: Duration.fromMillis(
      readMs(config, 'contacts.reviewEvery', { days: 180 }, ROOT),
    ),
    organisation:
      organisation &&
      naming(`${ROOT}.organisation`, () =>
        stringifyEntityRef(
          parseEntityRef(organisation.toLocaleLowerCase('en-US'), {
            defaultNamespace: 'default',
          }),
        ),
      ),
  };
}
