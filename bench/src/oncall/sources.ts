import { ConfigReader } from '@backstage/config';
import {
  buildOnCallSources,
  CATALOG_SOURCE,
  ENTITIES_TARGET,
  OnCallSources,
} from '@opsready/backstage-plugin-oncall-backend/src/collection/OnCallSource';
import { readPagerDutySettings } from '@opsready/backstage-plugin-oncall-backend-module-pagerduty/src/config/readPagerDutySettings';
import { createPagerDutyProvider } from '@opsready/backstage-plugin-oncall-backend-module-pagerduty/src/createPagerDutyProvider';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import { Clock, syncTargets } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { clockAt, MINUTES } from './seed/company';
import { TOKEN } from './seed/pagerDutyAccount';

/** PagerDuty as a portal has it. */
export function pagerDutyProvider(url: string, clock: Clock): OnCallProvider {
  const settings = readPagerDutySettings(
    new ConfigReader({ pagerDuty: { apiToken: TOKEN, apiBaseUrl: url } }),
  );
  return createPagerDutyProvider({ settings, clock });
}

/** The catalog and PagerDuty; what nobody reads needs no address. */
export function onCallSources(
  clock: Clock,
  url = 'http://127.0.0.1:1',
): OnCallSources {
  return buildOnCallSources(new ConfigReader({}), [
    pagerDutyProvider(url, clock),
  ]);
}

/** Has the catalog look as if it had just been read. */
export async function seedSources(knex: Knex): Promise<void> {
  const clock = clockAt(MINUTES.onePercent);
  await syncTargets(
    knex,
    [...onCallSources(clock).values()].flatMap(({ source }) =>
      source.targets.map(({ id, title }) => ({
        source_id: source.id,
        target_id: id,
        title: title ?? null,
      })),
    ),
  );
  await knex('source_targets')
    .where({ source_id: CATALOG_SOURCE, target_id: ENTITIES_TARGET })
    .update({ last_success_at: clock.now().toISOString() });
}
