import { CalendarShift } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { LevelShiftRow } from '../../database/tables';
import { Interval } from '../../time/intervals';

/** A stored shift with the names of what it is of. */
export type NamedShift = LevelShiftRow & {
  name: string;
  roster_title: string;
  schedule_title: string | null;
};

/** Shifts that touch a window, in the order of their starts. Cut the query to some rosters (`r`), or to somebody (`s`). */
export function storedShifts(
  database: Knex,
  window: Interval,
): Knex.QueryBuilder<NamedShift, NamedShift[]> {
  return database('level_shifts as s')
    .join('rosters as r', 'r.id', 's.roster_id')
    .join('people as p', 'p.id', 's.person_id')
    .leftJoin('schedules as c', 'c.id', 's.schedule_id')
    .where('s.until_at', '>', textOf(window.from))
    .where('s.from_at', '<', textOf(window.to))
    .orderBy(['s.from_at', 's.level', 'p.name', 's.person_id'])
    .select(
      's.*',
      'p.name',
      'r.title as roster_title',
      'c.title as schedule_title',
    ) as Knex.QueryBuilder<NamedShift, NamedShift[]>;
}

/** What of a shift lies within a window. */
export function withinWindow(
  { from_at, until_at }: LevelShiftRow,
  window: Interval,
): { from: string; until: string } {
  const [start, end] = [textOf(window.from), textOf(window.to)];
  return {
    from: from_at > start ? from_at : start,
    until: until_at < end ? until_at : end,
  };
}

/** A shift as calendars show it. */
export function calendarShift(
  shift: NamedShift,
  window: Interval,
): CalendarShift {
  const { from, until } = withinWindow(shift, window);
  return {
    level: shift.level,
    from,
    to: until,
    personId: shift.person_id,
    name: shift.name,
    source: shift.source,
    scheduleTitle: shift.schedule_title ?? undefined,
  };
}

function textOf(instant: number): string {
  return new Date(instant).toISOString();
}
