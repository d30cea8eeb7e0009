import { InputError } from '@backstage/errors';
import {
  readRequirement,
  RosterCalendar,
} from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { inputFor, rosterInputs } from '../../coverage/coverageInputs';
import { coverageOf } from '../../coverage/coverageOf';
import { requirementsOf } from '../../coverage/requirementsOf';
import { RosterRow, StoredLevel } from '../../database/tables';
import { Interval } from '../../time/intervals';
import { calendarShift, storedShifts } from './storedShifts';

/** Shifts before that, counted from the last read, are not kept. */
const DAY = 24 * 60 * 60_000;

/**
 * The shifts of a roster within a window, and its gaps by the same computation as coverage. What was not read is neither: gaps
 * end where reading ended, and begin no earlier than what is kept.
 *
 * @throws InputError where the requirement cannot be read
 */
export async function rosterCalendar(options: {
  database: Knex;
  roster: RosterRow;
  window: Interval;
  requirement?: string;
  now: Date;
}): Promise<RosterCalendar> {
  const { database, roster, window, now } = options;
  const requirement = await heldAgainst(options);
  const known = knownPart(roster, window);
  const [shifts, inputs] = await Promise.all([
    storedShifts(database, window).where('s.roster_id', roster.id),
    rosterInputs(database, [roster], known ?? window),
  ]);
  const input = inputs.get(roster.id);
  const coverage =
    known && input && coverageOf(inputFor(input, requirement, known));
  const levels: StoredLevel[] = JSON.parse(roster.levels);
  return {
    now: now.toISOString(),
    from: new Date(window.from).toISOString(),
    to: new Date(window.to).toISOString(),
    knownUntil:
      known && known.to < window.to
        ? new Date(known.to).toISOString()
        : undefined,
    state: coverage?.state ?? 'unknown',
    reason: coverage
      ? coverage.reason
      : 'Its shifts of that time are not known.',
    requirement,
    levels: levels.map(({ level, title }) => ({ level, title })),
    shifts: shifts.map(shift => calendarShift(shift, window)),
    gaps: coverage?.levels.flatMap(({ gaps }) => gaps) ?? [],
  };
}

async function heldAgainst(options: {
  database: Knex;
  roster: RosterRow;
  requirement?: string;
}): Promise<string> {
  const { database, roster, requirement } = options;
  if (requirement === undefined) {
    const wanted = await requirementsOf(database, [roster.id]);
    return wanted.get(roster.id)![0];
  }
  const read = readRequirement(requirement);
  if ('problem' in read) {
    throw new InputError(read.problem);
  }
  return requirement.trim();
}

function knownPart(
  { read_at, window_to }: RosterRow,
  window: Interval,
): Interval | undefined {
  if (!read_at || !window_to) {
    return undefined;
  }
  const from = Math.max(window.from, Date.parse(read_at) - DAY);
  const to = Math.min(window.to, Date.parse(window_to));
  return from < to ? { from, to } : undefined;
}
