import {
  clipped,
  difference,
  Interval,
  intersection,
  merged,
} from '../../time/intervals';
import { hoursOf } from './hoursOf';
import { StaticLayer, StaticOverride } from './rosterSchema';
import { StaticLevel } from './StaticRoster';
import { instantOf, turnsOf } from './turnsOf';

/** Somebody is on call on a level. */
export interface StaticShift extends Interval {
  userRef: string;
  source: 'regular' | 'override';
}

const DAY = 24 * 60 * 60_000;
/** What lies so far outside of a window is told, too: when a turn began, and until when it goes on. */
const MARGIN = 8 * DAY;

/**
 * Who is on call on a level at times that touch a window, in the order of their starts. What layers and overrides take the place
 * of is left out; turns of one person that follow each other are one shift. Beginnings and ends are right within the window
 * and about a week around it; what goes further is cut there.
 */
export function shiftsOf(
  level: Pick<StaticLevel, 'layers' | 'overrides' | 'combine'>,
  timeZone: string,
  window: Interval,
): StaticShift[] {
  // By whole days, so that a later read of what goes on for long tells the same for most of a day.
  const around = {
    from: Math.floor((window.from - MARGIN) / DAY) * DAY,
    to: Math.ceil((window.to + MARGIN) / DAY) * DAY,
  };
  let shifts: StaticShift[] = [];
  for (const layer of level.layers) {
    const own = layerShifts(layer, timeZone, around);
    shifts =
      level.combine === 'replace'
        ? [...without(shifts, own), ...own]
        : [...shifts, ...own];
  }
  for (const override of level.overrides) {
    const own = overrideShifts(override, timeZone, around);
    // Most of a long list are about other times.
    if (own.length > 0) {
      shifts = [...without(shifts, own), ...own];
    }
  }
  return joined(shifts)
    .filter(({ from, to }) => from < window.to && to > window.from)
    .sort((a, b) => a.from - b.from || (a.userRef < b.userRef ? -1 : 1));
}

function layerShifts(
  layer: StaticLayer,
  timeZone: string,
  window: Interval,
): StaticShift[] {
  const times = hoursOf(layer, timeZone, window);
  const turns = clipped(turnsOf(layer, timeZone, window), window);
  return turns.flatMap(turn => {
    const userRef = layer.people[turn.number % layer.people.length];
    return intersection([turn], times).map(time => ({
      ...time,
      userRef,
      source: 'regular' as const,
    }));
  });
}

function overrideShifts(
  override: StaticOverride,
  timeZone: string,
  window: Interval,
): StaticShift[] {
  const time = {
    from: instantOf(override.from, timeZone),
    to: instantOf(override.until, timeZone),
  };
  return clipped([time], window).map(part => ({
    ...part,
    userRef: override.person,
    source: 'override',
  }));
}

function without(
  shifts: readonly StaticShift[],
  taken: readonly StaticShift[],
): StaticShift[] {
  const times = merged(taken);
  return shifts.flatMap(shift =>
    difference([shift], times).map(time => ({ ...shift, ...time })),
  );
}

function joined(shifts: readonly StaticShift[]): StaticShift[] {
  const byPerson = Map.groupBy(shifts, ({ userRef, source }) =>
    JSON.stringify([userRef, source]),
  );
  return [...byPerson.values()].flatMap(own =>
    merged(own).map(time => ({ ...own[0], ...time })),
  );
}
