import { Config } from '@backstage/config';
import {
  Clock,
  readMs,
  retainRecord,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

const ROOT = 'opsready.oncall.retention';

/**
 * Removes pages and incidents that were settled longer ago than config keeps them; the audit record has a time of its own.
 * Throws where the key is wrong, naming it.
 */
export function createActionRetention(options: {
  config: Config;
  database: Knex;
  clock: Clock;
}): (signal: AbortSignal) => Promise<void> {
  const { config, database, clock } = options;
  const keepMs = readMs(
    config.getOptionalConfig(ROOT),
    'actions',
    { days: 400 },
    ROOT,
  );
  return signal =>
    retainRecord({
      database,
      table: 'actions',
      column: 'finished_at',
      clock,
      keepMs,
      signal,
    });
}
