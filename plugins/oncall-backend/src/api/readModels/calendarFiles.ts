import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { RosterRow } from '../../database/tables';
import { calendarFile } from '../../ical/calendarFile';
import { Interval } from '../../time/intervals';
import { NamedShift, storedShifts, withinWindow } from './storedShifts';
import { visibleRosters } from './visibleRosters';

interface FileOptions {
  database: Knex;
  window: Interval;
  now: Date;
}

/** The shifts of a roster as an iCalendar file. */
export async function rosterFile(
  options: FileOptions & { roster: RosterRow },
): Promise<string> {
  const { database, roster, window } = options;
  const shifts = await storedShifts(database, window).where(
    's.roster_id',
    roster.id,
  );
  return fileOf(shifts, options);
}

/**
 * The shifts of somebody in rosters that the caller may see, as an iCalendar file.
 *
 * @throws NotFoundError where there is no such person on any of them
 */
export async function personFile(
  options: FileOptions & { readable: Readable; personId: string },
): Promise<{ title: string; text: string }> {
  const { database, window, readable, personId } = options;
  const visible = () => visibleRosters(database, readable).select('r.id');
  const person = await database('people as p')
    .join('roster_people as m', 'm.person_id', 'p.id')
    .where('p.id', personId)
    .whereNull('p.gone_at')
    .whereIn('m.roster_id', visible())
    .first<{ name: string } | undefined>('p.name');
  if (!person) {
    throw new NotFoundError(`No person '${personId}'`);
  }
  const shifts = await storedShifts(database, window)
    .where('s.person_id', personId)
    .whereIn('s.roster_id', visible());
  return { title: person.name, text: fileOf(shifts, options) };
}

function fileOf(
  shifts: readonly NamedShift[],
  { window, now }: FileOptions,
): string {
  return calendarFile(
    shifts.map(shift => ({
      rosterId: shift.roster_id,
      level: shift.level,
      personId: shift.person_id,
      storedFrom: shift.from_at,
      ...withinWindow(shift, window),
      summary: `${shift.name} on call: ${shift.roster_title}, level ${shift.level}`,
    })),
    now,
  );
}
