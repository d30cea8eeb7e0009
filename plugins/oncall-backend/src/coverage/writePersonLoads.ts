import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { isAnyOf } from '../database/isAnyOf';
import { lookedAfter } from '../rosters/lookedAfter';
import { clipped, Interval } from '../time/intervals';
import { isOverloaded, loadsOf } from './loadsOf';
import { PersonLoadRow } from './tables';

interface PersonShift {
  person_id: string;
  from_at: string;
  until_at: string;
}

/** Computes how much people are on call in all rosters together, and stores what changed. */
export async function writePersonLoads(
  knex: Knex,
  personIds: readonly string[],
  window: Interval,
): Promise<void> {
  const shifts: PersonShift[] = await knex('level_shifts as s')
    .join('rosters as r', 'r.id', 's.roster_id')
    .whereNull('r.gone_at')
    .whereRaw('?', [lookedAfter(knex, 'r.id')])
    .whereRaw('?', [isAnyOf(knex, 's.person_id', personIds)])
    .where('s.until_at', '>', new Date(window.from).toISOString())
    .where('s.from_at', '<', new Date(window.to).toISOString())
    .distinct('s.person_id', 's.from_at', 's.until_at');
  const loads = loadsOf(
    clipped(
      shifts.map(({ person_id, from_at, until_at }) => ({
        personId: person_id,
        from: Date.parse(from_at),
        to: Date.parse(until_at),
      })),
      window,
    ),
    window,
  );
  const byPerson = new Map(loads.map(load => [load.personId, load]));
  await insertRows<PersonLoadRow>(knex, {
    table: 'person_loads',
    columns: ['person_id', 'minutes', 'percent', 'overloaded'],
    rows: [...personIds].sort().map(personId => {
      const { minutes = 0, percent = 0 } = byPerson.get(personId) ?? {};
      return {
        person_id: personId,
        minutes,
        percent,
        overloaded: isOverloaded({ percent }),
      };
    }),
    onConflict: {
      columns: ['person_id'],
      action: 'merge',
      unless: ['minutes'],
    },
  });
}
