import { hashOf, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ResponderRow, RosterRow } from '../database/tables';
import { Interval } from '../time/intervals';
import { CoveredPerson } from './CoverageInput';
import { COVERED_COLUMNS, coveredPeople, markOfPeople } from './coveredPeople';
import { requirementsOf } from './requirementsOf';

/** A version of the computation: what was computed by another is computed again. */
const RULES = 1;

/** A roster and a requirement that it is held against. */
export interface CoveragePair {
  roster: PairRoster;
  requirement: string;
  strictest: boolean;
  /** Of everything that its coverage follows from, but people. */
  mark: string;
  /** Of people, as they are now. */
  people: string;
}

export type PairRoster = Pick<
  RosterRow,
  'id' | 'levels' | 'window_to' | 'row_hash'
>;

/**
 * The pairs of some rosters, with hashes of what their coverage follows from: of rosters, schedules and shifts those that were
 * taken when they were stored, so that no shift is looked into.
 */
export async function coveragePairs(
  knex: Knex,
  rosters: readonly PairRoster[],
  window: Interval,
): Promise<CoveragePair[]> {
  const ids = rosters.map(({ id }) => id);
  // One after the other: in a transaction they share a connection.
  const requirements = await requirementsOf(knex, ids);
  const schedules = await scheduleMarks(knex, ids);
  const people = await coveredByRoster(knex, ids);
  return rosters.flatMap(roster =>
    (requirements.get(roster.id) ?? []).map((requirement, index) => ({
      roster,
      requirement,
      strictest: index === 0,
      mark: JSON.stringify([
        RULES,
        window.from,
        requirement,
        index === 0,
        // What is known of a later time than the window does not matter to it.
        roster.window_to && Date.parse(roster.window_to) >= window.to
          ? 'whole'
          : roster.window_to,
        roster.row_hash,
        roster.levels,
        schedules.get(roster.id),
      ]),
      people: markOfPeople(people.get(roster.id) ?? new Map()),
    })),
  );
}

async function scheduleMarks(knex: Knex, rosterIds: readonly string[]) {
  const rows: Array<{ roster_id: string }> = await knex('roster_levels as l')
    .leftJoin('schedules as c', join =>
      join
        .on('c.id', 'l.target_id')
        .andOn('l.target_kind', knex.raw('?', ['schedule'])),
    )
    .whereRaw('l.roster_id in ?', [textsOf(knex, rosterIds)])
    .orderBy(['l.roster_id', 'l.level', 'l.target_kind', 'l.target_id'])
    .select(
      'l.roster_id',
      'l.level',
      'l.target_id',
      'c.row_hash',
      'c.shifts_hash',
      'c.incomplete',
    );
  return Map.groupBy(rows, ({ roster_id }) => roster_id);
}

/** Who comes in is among them once it was computed, which the marks of schedules see to. */
async function coveredByRoster(
  knex: Knex,
  rosterIds: readonly string[],
): Promise<Map<string, ReadonlyMap<string, CoveredPerson>>> {
  const rows: Array<ResponderRow & { roster_id: string }> = await knex(
    'roster_people as m',
  )
    .join('responders as p', 'p.id', 'm.person_id')
    .whereRaw('m.roster_id in ?', [textsOf(knex, rosterIds)])
    .distinct('m.roster_id', ...COVERED_COLUMNS);
  const byRoster = Map.groupBy(rows, ({ roster_id }) => roster_id);
  return new Map(
    [...byRoster].map(([rosterId, own]) => [rosterId, coveredPeople(own)]),
  );
}

/** What a stored coverage follows from: it is the same as long as nothing of that changes. */
export function inputHashOf(mark: string, people: string): string {
  return hashOf(`${mark} ${people}`);
}
