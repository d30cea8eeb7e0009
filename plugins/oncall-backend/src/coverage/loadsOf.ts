import { Interval, lengthOf, merged } from '../time/intervals';
import { percentOf } from './percentOf';

/** How much one person is on call. */
export interface ShiftLoad {
  personId: string;
  minutes: number;
  /** Of the window. */
  percent: number;
}

/**
 * How much each person is on call in a window, overlapping shifts once, who carries most first.
 *
 * @param shifts - within the window
 */
export function loadsOf(
  shifts: ReadonlyArray<Interval & { personId: string }>,
  window: Interval,
): ShiftLoad[] {
  const byPerson = Map.groupBy(shifts, ({ personId }) => personId);
  return [...byPerson]
    .map(([personId, own]) => {
      const length = lengthOf(merged(own));
      return {
        personId,
        minutes: Math.floor(length / 60_000),
        percent: percentOf(length / (window.to - window.from)),
      };
    })
    .sort(
      (a, b) => b.minutes - a.minutes || a.personId.localeCompare(b.personId),
    );
}

/** More than half of the time. */
export function isOverloaded({ percent }: Pick<ShiftLoad, 'percent'>): boolean {
  return percent > 50;
}
