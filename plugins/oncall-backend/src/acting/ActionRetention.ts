import { Config } from '@backstage/config';
import {
  Clock,
  readMs,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

const ROOT = 'opsready.oncall.retention';
const DEFAULT = { days: 400 };
/** As many as are removed in one transaction. */
const PART_SIZE = 500;

/** Removes pages and incidents that were settled longer ago than config keeps them; the audit record has a time of its own. */
export class ActionRetention {
  private constructor(
    private readonly knex: Knex,
    private readonly clock: Clock,
    private readonly keepMs: number,
  ) {}

  /** Throws where the key is wrong, naming it. */
  static fromConfig(options: {
    config: Config;
    knex: Knex;
    clock: Clock;
  }): ActionRetention {
    const { config, knex, clock } = options;
    const retention = config.getOptionalConfig(ROOT);
    const keepMs = readMs(retention, 'actions', DEFAULT, ROOT);
    return new ActionRetention(knex, clock, keepMs);
  }

  async run(signal: AbortSignal): Promise<void> {
    const { knex, clock, keepMs } = this;
    const before = new Date(clock.now().getTime() - keepMs).toISOString();
    while (!signal.aborted) {
      const ids: string[] = await knex('actions')
        .where('finished_at', '<', before)
        .orderBy('finished_at')
        .limit(PART_SIZE)
        .pluck('id');
      if (ids.length === 0) {
        return;
      }
      await knex('actions')
        .whereRaw('id in ?', [textsOf(knex, ids)])
        .delete();
    }
  }
}
