import { Config } from '@backstage/config';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  anHourBefore,
  lockPerson,
  readPerHour,
  tooOften,
} from '../limits/perHour';

const KEY = 'opsready.oncall.pages.perHour';
const DEFAULT_PER_HOUR = 10;

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
    return new PageLimit(clock, readPerHour(config, KEY, DEFAULT_PER_HOUR));
  }

  /**
   * Passes where the pages of a person, with the one that is in the table already, are not too many.
   *
   * @throws TooManyRequestsError where they are
   */
  async admit(trx: Knex.Transaction, personRef: string): Promise<void> {
    await lockPerson(trx, 'action_requesters', personRef);
    const now = this.#clock.now();
    const pages: string[] = await trx('actions')
      .where({ kind: 'page', requested_by: personRef })
      .where('requested_at', '>', anHourBefore(now))
      .orderBy('requested_at')
      .limit(this.#perHour + 1)
      .pluck('requested_at');
    if (pages.length > this.#perHour) {
      throw tooOften({
        oldest: pages[0],
        now,
        message: again =>
          `You have paged ${this.#perHour} times within the last hour, which is as often as one person may. ` +
          `Page again after ${again}, ask somebody else to, or reach them in another way.`,
      });
    }
  }
}
