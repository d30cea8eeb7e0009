import { DateTime } from 'luxon';
import { SandboxRestriction } from '../state/types';
import { intersect, Span, union } from './spans';

const DAY_SECONDS = 86_400;

/** When a layer is on: always where nothing restricts it. Restrictions begin and end at their times of day. */
export function restrictedSpans(
  restrictions: SandboxRestriction[],
  timeZone: string,
  time: Span,
): Span[] {
  if (restrictions.length === 0) {
    return [time];
  }
  const spans: Span[] = [];
  for (const restriction of restrictions) {
    const { type, durationSeconds, startDayOfWeek } = restriction;
    const startSeconds = secondsOf(restriction.startTimeOfDay);
    let day = DateTime.fromMillis(time.start, { zone: timeZone })
      .startOf('day')
      .minus({ days: Math.ceil(durationSeconds / DAY_SECONDS) });
    for (; day.toMillis() < time.end; day = day.plus({ days: 1 })) {
      if (type === 'daily_restriction' || day.weekday === startDayOfWeek) {
        const span = intersect(time, {
          start: at(day, startSeconds),
          end: at(day, startSeconds + durationSeconds),
        });
        if (span) {
          spans.push(span);
        }
      }
    }
  }
  return union(spans);
}

/** What a clock on the wall shows so many seconds after midnight, on a day of 24 hours. */
function at(day: DateTime, seconds: number): number {
  const ofDay = seconds % DAY_SECONDS;
  return day
    .plus({ days: Math.floor(seconds / DAY_SECONDS) })
    .set({
      hour: Math.floor(ofDay / 3600),
      minute: Math.floor((ofDay % 3600) / 60),
      second: ofDay % 60,
    })
    .toMillis();
}

function secondsOf(timeOfDay: string): number {
  const [hour, minute = 0, second = 0] = timeOfDay.split(':').map(Number);
  return hour * 3600 + minute * 60 + second;
}
