import { DateTime } from 'luxon';
import {
  convertIcsCalendar,
  extendByRecurrenceRule,
  type IcsDateObject,
  type IcsDuration,
  type IcsEvent,
} from 'ts-ics';

/** When a calendar is open. */
export interface ChangeCalendar {
  /** What holds outside of its events. */
  isOpenByDefault: boolean;
  events: CalendarEvent[];
}

/** One time span, or one that recurs. */
export interface CalendarEvent {
  /** The spans of it that begin before a moment. */
  spansUntil(moment: Date): Span[];
}

/** From a moment on, up to another one that no longer belongs to it. */
export interface Span {
  from: Date;
  to: Date;
}

const TYPES = new Map([
  ['DEFAULT_OPEN', true],
  ['DEFAULT_CLOSED', false],
]);

/** Reads the iCalendar content of a ChangeCalendar document; undefined where it is none, or its type is unknown. */
export function readCalendar(content: string): ChangeCalendar | undefined {
  try {
    const { events = [], nonStandard } = convertIcsCalendar(
      undefined,
      content,
      { nonStandard: { type: { name: 'X-CALENDAR-TYPE', convert: toText } } },
    );
    const isOpenByDefault = TYPES.get(String(nonStandard?.type));
    if (isOpenByDefault === undefined) {
      return undefined;
    }
    return { isOpenByDefault, events: events.map(toEvent) };
  } catch {
    return undefined;
  }
}

function toText({ value }: { value: string }): string {
  return value.trim();
}

function toEvent(event: IcsEvent): CalendarEvent {
  const start = wallClockOf(event.start);
  const lengthMs = lengthOf(event, start);
  const zone = event.start.local?.timezone;
  const { recurrenceRule } = event;
  const exceptions = (event.exceptionDates ?? []).map(wallClockOf);
  return {
    spansUntil(moment) {
      const starts = recurrenceRule
        ? extendByRecurrenceRule(recurrenceRule, {
            start,
            // A day more, since the wall clock may be behind.
            end: new Date(moment.getTime() + 86_400_000),
            exceptions,
          })
        : [start];
      // The wall clock decides what recurs, so that two in the morning stays two when clocks change.
      return starts.map(begin => ({
        from: toInstant(begin, zone),
        to: toInstant(new Date(begin.getTime() + lengthMs), zone),
      }));
    },
  };
}

/** The time on the clock of the event's zone, as if it were UTC. */
function wallClockOf({ date, local }: IcsDateObject): Date {
  return local
    ? DateTime.fromJSDate(date)
        .setZone(local.timezone)
        .setZone('utc', { keepLocalTime: true })
        .toJSDate()
    : date;
}

function toInstant(wallClock: Date, zone: string | undefined): Date {
  return zone
    ? DateTime.fromJSDate(wallClock, { zone: 'utc' })
        .setZone(zone, { keepLocalTime: true })
        .toJSDate()
    : wallClock;
}

/** Without an end, a day lasts a day and a moment no time. */
function lengthOf(event: IcsEvent, start: Date): number {
  // The library's types ask for one of both; the format does not.
  const {
    end,
    duration,
  }: { end?: IcsDateObject | null; duration?: IcsDuration | null } = event;
  if (end) {
    return wallClockOf(end).getTime() - start.getTime();
  }
  if (duration) {
    const { weeks = 0, days = 0, hours = 0 } = duration;
    const { minutes = 0, seconds = 0 } = duration;
    return (
      (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 +
      seconds * 1000
    );
  }
  return event.start.type === 'DATE' ? 86_400_000 : 0;
}
