import { setImmediate } from 'node:timers/promises';
import {
  batches,
  Clock,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { lookedAfter } from '../rosters/lookedAfter';
import { computeCoverages } from './computeCoverages';
import { coverageWindow } from './coverageWindow';
import { forgetWhatIsGone } from './forgetWhatIsGone';
import { lockCoverage } from './lockCoverage';
import { writePersonLoads } from './writePersonLoads';

/** So many are in memory at a time, with their shifts; of others only the ids of people. */
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
    const people = new Set(
      rosterIds ? [] : await this.#alone(forgetWhatIsGone),
    );
    let computed = 0;
    for await (const ids of this.#pages(rosterIds)) {
      signal.throwIfAborted();
      const page = await this.#alone(trx =>
        computeCoverages(trx, ids, window, now),
      );
      computed += page.computed;
      page.personIds.forEach(personId => people.add(personId));
    }
    for (const ids of batches([...people].sort(), PEOPLE_AT_A_TIME)) {
      signal.throwIfAborted();
      await this.#alone(trx => writePersonLoads(trx, ids, window));
      await setImmediate();
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

  /** Ids of rosters, so many at a time. */
  async *#pages(rosterIds?: readonly string[]): AsyncIterable<string[]> {
    let last = '';
    for (;;) {
      const page: string[] = await this.#knex('rosters')
        .whereNull('gone_at')
        .where('id', '>', last)
        .whereRaw('?', [lookedAfter(this.#knex, 'rosters.id')])
        .modify(query => {
          if (rosterIds) {
            query.whereRaw('id in ?', [textsOf(this.#knex, rosterIds)]);
          }
        })
        .orderBy('id')
        .limit(ROSTERS_AT_A_TIME)
        .pluck('id');
      if (page.length > 0) {
        yield page;
      }
      if (page.length < ROSTERS_AT_A_TIME) {
        return;
      }
      last = page.at(-1)!;
      await setImmediate();
    }
  }
}
