import { RequiredCoverage } from '@opsready/backstage-plugin-oncall-common';
import { firstInstantOf } from '../time/firstInstantOf';
import { clipped, Interval } from '../time/intervals';
import { localDateOf, plusDays, weekdayOf } from '../time/localDates';

const OPENS = 9 * 60;
const CLOSES = 17 * 60;
const FRIDAY = 5;

/**
 * When somebody has to be on call within a window. Business hours are worked out day by day as clocks show them, so that a day
 * of 23 or 25 hours is right.
 */
export function requiredTimes(
  requirement: RequiredCoverage,
  window: Interval,
): Interval[] {
  if (requirement.kind === 'always') {
    return clipped([window], window);
  }
  const { timeZone } = requirement;
  const times: Interval[] = [];
  const last = window.to;
  for (
    let date = localDateOf(timeZone, window.from);
    firstInstantOf(timeZone, date, 0) < last;
    date = plusDays(date, 1)
  ) {
    if (weekdayOf(date) <= FRIDAY) {
      times.push({
        from: firstInstantOf(timeZone, date, OPENS),
        to: firstInstantOf(timeZone, date, CLOSES),
      });
    }
  }
  return clipped(times, window);
}

/** The same within one window, worked out once for all that are held against the same hours. */
export function requiredTimesWithin(
  window: Interval,
): (requirement: RequiredCoverage) => Interval[] {
  const known = new Map<string, Interval[]>();
  return requirement => {
    const key = JSON.stringify(requirement);
    const times = known.get(key) ?? requiredTimes(requirement, window);
    known.set(key, times);
    return times;
  };
}
