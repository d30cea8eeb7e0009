import { readRequirement } from '@opsready/backstage-plugin-oncall-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { isAnyOf } from '../database/isAnyOf';
import {
  LevelShiftRow,
  ResponderRow,
  RosterLevelRow,
  ScheduleRow,
  StoredLevel,
  StoredRotation,
} from '../database/tables';
import { Interval } from '../time/intervals';
import { PairRoster } from './coveragePairs';
import {
  CoverageInput,
  CoveredPerson,
  LevelRotation,
  LevelShift,
} from './CoverageInput';
import { COVERED_COLUMNS, coveredPeople } from './coveredPeople';

/** What coverage follows from, of one roster, whatever it is held against. */
export type RosterInput = Pick<
  CoverageInput,
  'levels' | 'shifts' | 'rotations' | 'people' | 'incomplete'
>;

type LevelSchedule = Pick<RosterLevelRow, 'roster_id' | 'level'> &
  Pick<ScheduleRow, 'title' | 'rotations' | 'incomplete'>;
type StoredShift = Omit<LevelShiftRow, 'source' | 'schedule_id'>;

/** What is stored of some rosters within a window, by roster; three queries whatever their number. */
export async function rosterInputs(
  knex: Knex,
  rosters: readonly PairRoster[],
  window: Interval,
): Promise<Map<string, RosterInput>> {
  const ids = rosters.map(({ id }) => id);
  const schedules = await schedulesOf(knex, ids);
  const shifts = await shiftsOf(knex, ids, window);
  const schedulesByRoster = Map.groupBy(schedules, row => row.roster_id);
  const shiftsByRoster = Map.groupBy(shifts, row => row.roster_id);
  const inputs = rosters.map(roster => {
    const own = schedulesByRoster.get(roster.id) ?? [];
    const levels: StoredLevel[] = JSON.parse(roster.levels);
    return {
      rosterId: roster.id,
      levels: levels.map(({ level }) => level),
      incomplete: incompleteness(roster, own, window),
      rotations: own.flatMap(rotationsOf),
      shifts: (shiftsByRoster.get(roster.id) ?? []).map(shiftOf),
    };
  });
  const people = await peopleOf(knex, inputs);
  return new Map(
    inputs.map(({ rosterId, ...input }) => {
      const own = idsIn(input).flatMap(id => {
        const person = people.get(id);
        return person ? [[id, person] as const] : [];
      });
      return [rosterId, { ...input, people: new Map(own) }];
    }),
  );
}

function rotationsOf({ level, rotations }: LevelSchedule): LevelRotation[] {
  return (JSON.parse(rotations) as StoredRotation[]).map(
    ({ title, personIds }) => ({ level, title, personIds }),
  );
}

function shiftOf(row: StoredShift): LevelShift {
  return {
    level: row.level,
    personId: row.person_id,
    from: Date.parse(row.from_at),
    to: Date.parse(row.until_at),
  };
}

/** The input of the computation for one requirement. */
export function inputFor(
  input: RosterInput,
  requirement: string,
  window: Interval,
): CoverageInput {
  const read = readRequirement(requirement);
  return 'requirement' in read
    ? { ...input, window, requirement, required: read.requirement }
    : {
        ...input,
        window,
        requirement,
        required: { kind: 'always' },
        incomplete: read.problem,
      };
}

function schedulesOf(knex: Knex, ids: string[]): Promise<LevelSchedule[]> {
  return knex('roster_levels as l')
    .join('schedules as c', 'c.id', 'l.target_id')
    .where('l.target_kind', 'schedule')
    .whereRaw('l.roster_id in ?', [textsOf(knex, ids)])
    .orderBy(['l.roster_id', 'l.level', 'c.title', 'c.id'])
    .select<LevelSchedule[]>(
      'l.roster_id',
      'l.level',
      'c.title',
      'c.rotations',
      'c.incomplete',
    );
}

function shiftsOf(
  knex: Knex,
  ids: string[],
  { from, to }: Interval,
): Promise<StoredShift[]> {
  return knex('level_shifts')
    .whereRaw('?', [isAnyOf(knex, 'roster_id', ids)])
    .where('until_at', '>', new Date(from).toISOString())
    .where('from_at', '<', new Date(to).toISOString())
    .select<StoredShift[]>(
      'roster_id',
      'level',
      'person_id',
      'from_at',
      'until_at',
    );
}

async function peopleOf(
  knex: Knex,
  parts: Iterable<Pick<CoverageInput, 'shifts' | 'rotations'>>,
): Promise<Map<string, CoveredPerson>> {
  const ids = new Set([...parts].flatMap(idsIn));
  return coveredPeople(
    await knex('responders as p')
      .whereRaw('p.id in ?', [textsOf(knex, [...ids])])
      .select<ResponderRow[]>(...COVERED_COLUMNS),
  );
}

function idsIn({
  shifts,
  rotations,
}: Pick<CoverageInput, 'shifts' | 'rotations'>): string[] {
  return [
    ...shifts.map(({ personId }) => personId),
    ...rotations.flatMap(({ personIds }) => personIds),
  ];
}

/** What was not read cannot be told from what nobody covers. */
function incompleteness(
  { window_to }: PairRoster,
  schedules: readonly LevelSchedule[],
  window: Interval,
): string | undefined {
  const missing = schedules.flatMap(({ title, incomplete }) =>
    incomplete === null ? [] : [`${title}: ${incomplete}`],
  );
  if (missing.length > 0) {
    return [...new Set(missing)].join(' ');
  }
  if (window_to === null) {
    return 'Its shifts have not been read yet.';
  }
  return Date.parse(window_to) < window.to
    ? `Its shifts are known only until ${window_to}: the provider has not been read since.`
    : undefined;
}
