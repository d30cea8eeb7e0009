import { firstInstantOf } from '../../time/firstInstantOf';
import { Interval, merged } from '../../time/intervals';
import { localDateOf, plusDays, weekdayOf } from '../../time/localDates';
import { StaticLayer, WEEKDAYS } from './rosterSchema';

const DAY_MINUTES = 24 * 60;

/** The hours in which a layer covers shifts, within days that touch a window; all of them where it names none. */
export function hoursOf(
  { hours }: Pick<StaticLayer, 'hours'>,
  timeZone: string,
  window: Interval,
): Interval[] {
  if (!hours) {
    return [window];
  }
  const times: Interval[] = [];
  // What began on the day before may go on past midnight.
  const first = plusDays(localDateOf(timeZone, window.from), -1);
  for (
    let date = first;
    firstInstantOf(timeZone, date, 0) < window.to;
    date = plusDays(date, 1)
  ) {
    const instantAt = (minutes: number) =>
      minutes < DAY_MINUTES
        ? firstInstantOf(timeZone, date, minutes)
        : firstInstantOf(timeZone, plusDays(date, 1), minutes - DAY_MINUTES);
    for (const { from, to } of hours[WEEKDAYS[weekdayOf(date) - 1]] ?? []) {
      times.push({ from: instantAt(from), to: instantAt(to) });
    }
  }
  return merged(times);
}
