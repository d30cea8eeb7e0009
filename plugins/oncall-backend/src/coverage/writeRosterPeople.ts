import {
  insertRows,
  rowsOf,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { clipped, Interval } from '../time/intervals';
import { RosterInput } from './coverageInputs';
import { RosterPersonRow } from './tables';

const COLUMNS = ['roster_id', 'level', 'person_id'] as const;

/**
 * Who is on which level of some rosters is now exactly who takes turns there, or is on call within the window.
 *
 * @returns everybody whom that is about: who was on one of them, and who is
 */
export async function writeRosterPeople(
  knex: Knex,
  inputs: ReadonlyMap<string, RosterInput>,
  window: Interval,
): Promise<string[]> {
  const wanted = new Map(
    [...inputs].flatMap(([rosterId, input]) =>
      rowsFor(rosterId, input, window).map(row => [keyOf(row), row] as const),
    ),
  );
  const stored: RosterPersonRow[] = await knex('roster_people')
    .whereRaw('roster_id in ?', [textsOf(knex, [...inputs.keys()])])
    .select();
  const gone = stored.filter(row => !wanted.has(keyOf(row)));
  if (gone.length > 0) {
    await knex('roster_people')
      .whereRaw(`(${COLUMNS.join(', ')}) in (?)`, [
        rowsOf(
          knex,
          { roster_id: 'text', level: 'integer', person_id: 'text' },
          gone.map(row => ({ ...row })),
        ),
      ])
      .delete();
  }
  const about = [...stored, ...wanted.values()].map(row => row.person_id);
  stored.forEach(row => wanted.delete(keyOf(row)));
  await insertRows<RosterPersonRow>(knex, {
    table: 'roster_people',
    columns: COLUMNS,
    rows: [...wanted.values()],
    onConflict: { columns: [...COLUMNS], action: 'ignore' },
  });
  return about;
}

function rowsFor(
  roster_id: string,
  { shifts, rotations }: RosterInput,
  window: Interval,
): RosterPersonRow[] {
  return [
    ...clipped(shifts, window).map(({ level, personId }) => ({
      roster_id,
      level,
      person_id: personId,
    })),
    ...rotations.flatMap(({ level, personIds }) =>
      personIds.map(person_id => ({ roster_id, level, person_id })),
    ),
  ];
}

function keyOf({ roster_id, level, person_id }: RosterPersonRow): string {
  return [roster_id, level, person_id].join(' ');
}
