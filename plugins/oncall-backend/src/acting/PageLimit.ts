import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  Clock,
  insertRows,
  TooManyRequestsError,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

const KEY = 'opsready.oncall.pages.perHour';
const DEFAULT_PER_HOUR = 10;
const HOUR_MS = 60 * 60_000;

/** How many pages one person may ask for in an hour, over all replicas. */
export class PageLimit {
  readonly #clock: Clock;
  readonly #perHour: number;

  private constructor(clock: Clock, perHour: number) {
    this.#clock = clock;
    this.#perHour = perHour;
  }

  /** Throws where the key is wrong, naming it. */
  static fromConfig(config: Config, clock: Clock): PageLimit {
    const perHour = config.getOptionalNumber(KEY) ?? DEFAULT_PER_HOUR;
    if (!Number.isInteger(perHour) || perHour < 1) {
      throw new InputError(
        `Config key '${KEY}' must be a whole number of at least 1`,
      );
    }
    return new PageLimit(clock, perHour);
  }

  /**
   * Passes where the pages of a person, with the one that is in the table already, are not too many. Counts one after the other,
   * so that several at the same time do not all slip through.
   */
  async admit(trx: Knex.Transaction, personRef: string): Promise<void> {
    await insertRows(trx, {
      table: 'action_requesters',
      columns: ['person_ref'],
      rows: [{ person_ref: personRef }],
      onConflict: { columns: ['person_ref'], action: 'lock' },
    });
    const now = this.#clock.now().getTime();
    const [{ count, oldest }] = await trx('actions')
      .where({ kind: 'page', requested_by: personRef })
      .where('requested_at', '>', new Date(now - HOUR_MS).toISOString())
      .select(
        trx.raw('count(*) as count'),
        trx.raw('min(requested_at) as oldest'),
      );
    if (Number(count) > this.#perHour) {
      throw new TooManyRequestsError(
        `You have paged ${this.#perHour} times within the last hour, which is as often as one person may. ` +
          'Ask somebody else to page, or reach them in another way.',
        Math.max(1, Math.ceil((Date.parse(oldest) + HOUR_MS - now) / 1_000)),
      );
    }
  }
}
