import { Clock, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Interval } from '../time/intervals';
import { inputFor, rosterInputs } from './coverageInputs';
import { coverageOf } from './coverageOf';
import {
  CoveragePair,
  coveragePairs,
  inputHashOf,
  PairRoster,
} from './coveragePairs';
import { coverageWindow } from './coverageWindow';
import { CoverageRow } from './tables';
import { coverageRow, writeCoverages } from './writeCoverages';
import { writePersonLoads } from './writePersonLoads';
import { writeRosterPeople } from './writeRosterPeople';

/** So many are in memory at a time, with their shifts. */
const ROSTERS_AT_A_TIME = 100;
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
   * Computes what changed or whose window moved on. Two that run at the same time store the same.
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
    for await (const rosters of this.#rosterPages(rosterIds)) {
      signal.throwIfAborted();
      computed += await this.#computePage(rosters, window, now);
    }
    for await (const people of this.#peoplePages(rosterIds)) {
      signal.throwIfAborted();
      await writePersonLoads(this.#knex, people, window);
    }
    if (!rosterIds) {
      await this.#forgetWhatIsGone();
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

  async #computePage(
    rosters: PairRoster[],
    window: Interval,
    now: Date,
  ): Promise<number> {
    const pairs = await coveragePairs(this.#knex, rosters, window);
    const known = await this.#knownHashes(rosters);
    const wanted = new Set(pairs.map(pair => keyOf(pair)));
    const stale = [...known.keys()].filter(key => !wanted.has(key));
    const changed = pairs.filter(
      pair => known.get(keyOf(pair)) !== inputHashOf(pair.mark, pair.people),
    );
    if (changed.length > 0) {
      await this.#compute(changed, window, now);
    }
    for (const key of stale) {
      const [roster_id, requirement] = JSON.parse(key);
      await this.#knex('coverages').where({ roster_id, requirement }).delete();
    }
    return changed.length;
  }

  async #compute(
    pairs: CoveragePair[],
    window: Interval,
    now: Date,
  ): Promise<void> {
    const rosters = [...new Set(pairs.map(({ roster }) => roster))];
    const inputs = await rosterInputs(this.#knex, rosters, window);
    const rows = pairs.flatMap((pair): CoverageRow[] => {
      const input = inputs.get(pair.roster.id);
      return input
        ? [
            coverageRow(
              pair,
              input.people,
              coverageOf(inputFor(input, pair.requirement, window)),
              now,
            ),
          ]
        : [];
    });
    await writeRosterPeople(this.#knex, inputs, window);
    await writeCoverages(this.#knex, rows);
  }

  async #knownHashes(rosters: PairRoster[]): Promise<Map<string, string>> {
    const ids = rosters.map(({ id }) => id);
    const rows = await this.#knex('coverages')
      .whereRaw('roster_id in ?', [textsOf(this.#knex, ids)])
      .select<CoverageRow[]>('roster_id', 'requirement', 'input_hash');
    return new Map(
      rows.map(row => [
        JSON.stringify([row.roster_id, row.requirement]),
        row.input_hash,
      ]),
    );
  }

  async *#rosterPages(
    rosterIds?: readonly string[],
  ): AsyncIterable<PairRoster[]> {
    for (let last: string | undefined = ''; last !== undefined;) {
      const page: PairRoster[] = await this.#knex('rosters')
        .whereNull('gone_at')
        .where('id', '>', last)
        .modify(query => {
          if (rosterIds) {
            query.whereRaw('id in ?', [textsOf(this.#knex, rosterIds)]);
          }
        })
        .orderBy('id')
        .limit(ROSTERS_AT_A_TIME)
        .select('id', 'levels', 'window_to', 'row_hash');
      if (page.length > 0) {
        yield page;
      }
      last = page.length === ROSTERS_AT_A_TIME ? page.at(-1)!.id : undefined;
    }
  }

  async *#peoplePages(rosterIds?: readonly string[]): AsyncIterable<string[]> {
    for (let last: string | undefined = ''; last !== undefined;) {
      const page: string[] = await this.#knex('people')
        .whereNull('gone_at')
        .where('id', '>', last)
        .modify(query => {
          if (rosterIds) {
            query.whereIn(
              'id',
              this.#knex('roster_people')
                .whereRaw('roster_id in ?', [textsOf(this.#knex, rosterIds)])
                .select('person_id'),
            );
          }
        })
        .orderBy('id')
        .limit(PEOPLE_AT_A_TIME)
        .pluck('id');
      if (page.length > 0) {
        yield page;
      }
      last = page.length === PEOPLE_AT_A_TIME ? page.at(-1) : undefined;
    }
  }

  async #forgetWhatIsGone(): Promise<void> {
    const knex = this.#knex;
    await knex('coverages')
      .whereNotIn(
        'roster_id',
        knex('rosters').whereNull('gone_at').select('id'),
      )
      .delete();
    await knex('roster_people')
      .whereNotIn(
        'roster_id',
        knex('rosters').whereNull('gone_at').select('id'),
      )
      .delete();
    await knex('person_loads')
      .whereNotIn('person_id', knex('people').whereNull('gone_at').select('id'))
      .delete();
  }
}

function keyOf({ roster, requirement }: CoveragePair): string {
  return JSON.stringify([roster.id, requirement]);
}
