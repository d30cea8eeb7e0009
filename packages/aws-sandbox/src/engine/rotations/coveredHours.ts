import type { RotationRecurrence } from '../../scenario/types';
import { WEEK_DAYS } from './handOffs';
import { joined, type Interval } from './intervals';
import { addDays, dateAt, instantOf, weekdayOf } from './localTime';

/**
 * The hours of an interval for which a rotation has somebody on call; the whole of it where it names no hours. Hours
 * whose end is not after their start go on into the next day, those of a day end where the clocks show its end.
 */
export function coveredHours(
  { ShiftCoverages }: RotationRecurrence,
  within: Interval,
  timeZone: string,
): Interval[] {
  if (!ShiftCoverages || Object.keys(ShiftCoverages).length === 0) {
    return [within];
  }
  const hours: Interval[] = [];
  // From the day before: its hours may go on into the first day.
  let date = addDays(dateAt(within.from, timeZone), -1);
  const midnight = { HourOfDay: 0, MinuteOfHour: 0 };
  while (instantOf(date, midnight, timeZone) < within.until) {
    const day = WEEK_DAYS[weekdayOf(date) - 1];
    for (const { Start, End } of ShiftCoverages[day] ?? []) {
      const endsNextDay = minutesOf(End) <= minutesOf(Start);
      hours.push({
        from: instantOf(date, Start, timeZone),
        until: instantOf(endsNextDay ? addDays(date, 1) : date, End, timeZone),
      });
    }
    date = addDays(date, 1);
  }
  return joined(hours);
}

function minutesOf(time: { HourOfDay: number; MinuteOfHour: number }): number {
  return time.HourOfDay * 60 + time.MinuteOfHour;
}
