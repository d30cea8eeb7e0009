import { Config } from '@backstage/config';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  anHourBefore,
  lockPerson,
  readPerHour,
  tooOften,
} from '../limits/perHour';

const KEY = 'opsready.oncall.reveals.perHour';
const DEFAULT_PER_HOUR = 20;

/** How many addresses one person may ask for in an hour, over all replicas. */
export class RevealLimit {
  readonly #clock: Clock;
  readonly #perHour: number;

  private constructor(clock: Clock, perHour: number) {
    this.#clock = clock;
    this.#perHour = perHour;
  }

  /** Throws where the key is wrong, naming it. */
  static fromConfig(config: Config, clock: Clock): RevealLimit {
    return new RevealLimit(clock, readPerHour(config, KEY, DEFAULT_PER_HOUR));
  }

  /**
   * Counts an attempt, whatever becomes of it.
   *
   * @throws TooManyRequestsError where there were too many already
   */
  async take(database: Knex, personRef: string): Promise<void> {
    const now = this.#clock.now();
    await database.transaction(async trx => {
      await lockPerson(trx, 'revealers', personRef);
      const mine = () => trx('reveal_attempts').where('person_ref', personRef);
      await mine().where('at', '<=', anHourBefore(now)).delete();
      const attempts: string[] = await mine().orderBy('at').pluck('at');
      if (attempts.length >= this.#perHour) {
        throw tooOften({
          oldest: attempts[0],
          now,
          message: again =>
            `You have asked for ${this.#perHour} addresses within the last hour, which is as many as one person may. ` +
            `Ask again after ${again}, or page who is on call.`,
        });
      }
      await trx('reveal_attempts').insert({
        person_ref: personRef,
        at: now.toISOString(),
      });
    });
  }
}
