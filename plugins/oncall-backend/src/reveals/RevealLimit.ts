import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  Clock,
  insertRows,
  TooManyRequestsError,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

const KEY = 'opsready.oncall.reveals.perHour';
const DEFAULT_PER_HOUR = 20;
const HOUR_MS = 60 * 60_000;

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
    const perHour = config.getOptionalNumber(KEY) ?? DEFAULT_PER_HOUR;
    if (!Number.isInteger(perHour) || perHour < 1) {
      throw new InputError(
        `Config key '${KEY}' must be a whole number of at least 1`,
      );
    }
    return new RevealLimit(clock, perHour);
  }

  /**
   * Counts an attempt, whatever becomes of it. Attempts of one person are counted one after the other, so that several at the same
   * time do not all slip through.
   *
   * @throws TooManyRequestsError where there were too many already
   */
  async take(database: Knex, personRef: string): Promise<void> {
    const now = this.#clock.now().getTime();
    const since = new Date(now - HOUR_MS).toISOString();
    await database.transaction(async trx => {
      await insertRows(trx, {
        table: 'revealers',
        columns: ['person_ref'],
        rows: [{ person_ref: personRef }],
        onConflict: { columns: ['person_ref'], action: 'lock' },
      });
      const mine = () => trx('reveal_attempts').where('person_ref', personRef);
      await mine().where('at', '<=', since).delete();
      const attempts: string[] = await mine().orderBy('at').pluck('at');
      if (attempts.length >= this.#perHour) {
        const again = Date.parse(attempts[0]) + HOUR_MS;
        throw new TooManyRequestsError(
          `You have asked for ${this.#perHour} addresses within the last hour, which is as many as one person may. ` +
            `Ask again after ${new Date(again).toISOString()}, or page who is on call.`,
          Math.max(1, Math.ceil((again - now) / 1_000)),
        );
      }
      await trx('reveal_attempts').insert({
        person_ref: personRef,
        at: new Date(now).toISOString(),
      });
    });
  }
}
