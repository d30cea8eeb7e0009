import type { LocalTime } from '../../../scenario/types';
import type { Rotation } from '../rotationShifts';
import {
  DAY,
  daysShown,
  firstShowing,
  shownAt,
  timeOn,
  weekDayOn,
} from './slowClock';

/** Who is on call at an instant, and whether they stand in; undefined where nobody is. Asks anew for each instant. */
export function slowlyOnCall(
  rotation: Rotation,
  instant: number,
  slowHandOffs: number[],
): { contactArns: string[]; overridden: boolean } | undefined {
  if (instant < rotation.startTime.getTime() || !isCovered(rotation, instant)) {
    return undefined;
  }
  const standIn = rotation.overrides
    .filter(
      ({ startTime, endTime }) =>
        startTime.getTime() <= instant && instant < endTime.getTime(),
    )
    .sort((a, b) => Number(b.createdAt) - Number(a.createdAt))[0];
  if (standIn) {
    return { contactArns: standIn.contactArns, overridden: true };
  }
  // Deal out the members turn by turn until the turn that has begun.
  const { contactArns: order, recurrence } = rotation;
  const together = Math.min(recurrence.NumberOfOnCalls, order.length);
  let next = 0;
  let onCall: string[] = [];
  const turns = slowHandOffs.filter(handOff => handOff <= instant).length + 1;
  for (let turn = 0; turn < turns; turn += 1) {
    onCall = [];
    for (let seat = 0; seat < together; seat += 1) {
      onCall.push(order[next]);
      next = next + 1 === order.length ? 0 : next + 1;
    }
  }
  return { contactArns: onCall, overridden: false };
}

/** Every hand-off after the start, found by going through all days of two years. */
export function slowlyHandOffs({
  startTime,
  timeZone,
  recurrence,
}: Rotation): number[] {
  const start = startTime.getTime();
  const days = daysShown(timeZone);
  const { DailySettings, WeeklySettings, MonthlySettings } = recurrence;
  const pick = (time: LocalTime, isDay: (day: number) => boolean) => {
    const all = days
      .filter(isDay)
      .map(day => firstShowing(timeOn(day, time), timeZone));
    const last = all.findLastIndex(instant => instant <= start);
    return all.filter(
      (instant, index) =>
        instant > start &&
        (index - last) % recurrence.RecurrenceMultiplier === 0,
    );
  };
  const found = [
    ...(DailySettings ?? []).map(time => pick(time, () => true)),
    ...(WeeklySettings ?? []).map(({ DayOfWeek, HandOffTime }) =>
      pick(HandOffTime, day => weekDayOn(day) === DayOfWeek),
    ),
    ...(MonthlySettings ?? []).map(({ DayOfMonth, HandOffTime }) =>
      pick(HandOffTime, day => isDayOfMonth(day, DayOfMonth)),
    ),
  ];
  return [...new Set(found.flat())].sort((a, b) => a - b);
}

/** Whether a day is that one of its month, or the last of a month that has no such day. */
function isDayOfMonth(day: number, wanted: number): boolean {
  const number = new Date(day).getUTCDate();
  const isLast = new Date(day + DAY).getUTCDate() === 1;
  return number === wanted || (isLast && number < wanted);
}

function isCovered(
  { recurrence: { ShiftCoverages }, timeZone }: Rotation,
  instant: number,
): boolean {
  if (!ShiftCoverages || Object.keys(ShiftCoverages).length === 0) {
    return true;
  }
  const today = Math.floor(shownAt(instant, timeZone) / DAY) * DAY;
  return [today - DAY, today].some(day =>
    (ShiftCoverages[weekDayOn(day)] ?? []).some(({ Start, End }) => {
      const from = timeOn(day, Start);
      const until = timeOn(day, End);
      return (
        firstShowing(from, timeZone) <= instant &&
        instant < firstShowing(until <= from ? until + DAY : until, timeZone)
      );
    }),
  );
}
