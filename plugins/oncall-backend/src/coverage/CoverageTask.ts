import { setImmediate } from 'node:timers/promises';
import { Clock, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { computeCoverages } from './computeCoverages';
import { coverageWindow } from './coverageWindow';
import { forgetWhatIsGone } from './forgetWhatIsGone';
import { lockCoverage } from './lockCoverage';
import { writePersonLoads } from './writePersonLoads';

/** So many are in memory at a time, with their shifts. */
const ROSTERS_AT_A_TIME = 50;
const PEOPLE_AT_A_TIME = 500;

/** Keeps coverage and loads of people as the stored shifts and the clock have them. */
export class CoverageTask {
  readonly #knex: Knex;
  readonly #clock: Clock;

  constructor(options: { database: Knex; clock: Clock }) {
    this.#knex = options.database;
    this.#clock = options.clock;
  }

  /**
   * Computes what changed or whose window moved on. Of two that run at the same time, one waits for each part of the other.
   *
   * @param rosterIds - only these; all, if absent
   */
  async run(
    signal: AbortSignal,
    rosterIds?: readonly string[],
  ): Promise<{ computed: number }> {
    const now = this.#clock.now();
    const window = coverageWindow(now);
    let computed = 0;
    for await (const ids of this.#rosterPages(rosterIds)) {
      signal.throwIfAborted();
      computed += await this.#alone(trx =>
        computeCoverages(trx, ids, window, now),
      );
    }
    for await (const ids of this.#peoplePages(rosterIds)) {
      signal.throwIfAborted();
      await this.#alone(trx => writePersonLoads(trx, ids, window));
    }
    if (!rosterIds) {
      await this.#alone(forgetWhatIsGone);
    }
    return { computed };
  }

  /** The same, where the window has moved on since; one small query otherwise. */
  async moveOn(signal: AbortSignal): Promise<void> {
    const { from } = coverageWindow(this.#clock.now());
    const begun = new Date(from).toISOString();
    const old = await this.#knex('coverages')
      .whereNot('window_from', begun)
      .first('roster_id');
    if (old) {
      await this.run(signal);
    }
  }

  async #alone<TResult>(
    work: (trx: Knex.Transaction) => Promise<TResult>,
  ): Promise<TResult> {
    return this.#knex.transaction(async trx => {
      await lockCoverage(trx);
      return work(trx);
    });
  }

  async *#rosterPages(rosterIds?: readonly string[]): AsyncIterable<string[]> {
    yield* this.#pages(ROSTERS_AT_A_TIME, 'rosters', query => {
      if (rosterIds) {
        query.whereRaw('id in ?', [textsOf(this.#knex, rosterIds)]);
      }
    });
  }

  async *#peoplePages(rosterIds?: readonly string[]): AsyncIterable<string[]> {
    yield* this.#pages(PEOPLE_AT_A_TIME, 'people', query => {
      if (rosterIds) {
        query.whereIn(
          'id',
          this.#knex('roster_people')
            .whereRaw('roster_id in ?', [textsOf(this.#knex, rosterIds)])
            .select('person_id'),
        );
      }
    });
  }

  /** Ids, so many at a time, of what is not gone. */
  async *#pages(
    size: number,
    table: 'rosters' | 'people',
    cut: (query: Knex.QueryBuilder) => void,
  ): AsyncIterable<string[]> {
    let last = '';
    for (;;) {
      const page: string[] = await this.#knex(table)
        .whereNull('gone_at')
        .where('id', '>', last)
        .modify(cut)
        .orderBy('id')
        .limit(size)
        .pluck('id');
      if (page.length > 0) {
        yield page;
      }
      if (page.length < size) {
        return;
      }
      last = page.at(-1)!;
      await setImmediate();
    }
  }
}
