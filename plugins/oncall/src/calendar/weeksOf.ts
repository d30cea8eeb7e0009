import { DateTime } from 'luxon';

/** A span of instants, ISO 8601 in UTC. */
export interface Span {
  from: string;
  to: string;
}

/** A day of a calendar; it has 23 or 25 hours where clocks change. */
export interface CalendarDay extends Span {
  /** `Mon 26`. */
  label: string;
  month: string;
}

/** A week of a calendar, from Monday. */
export interface CalendarWeek extends Span {
  days: CalendarDay[];
}

/** The weeks of a time zone that hold a window. Days begin when they begin there, and are not all of the same length. */
export function weeksOf(window: Span, zone: string): CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  const end = DateTime.fromISO(window.to, { zone });
  let day = DateTime.fromISO(window.from, { zone, locale: 'en-GB' }).startOf(
    'week',
  );
  while (day < end) {
    const days: CalendarDay[] = [];
    for (let count = 0; count < 7; count += 1) {
      // Where clocks change at midnight, the next day does not begin at 00:00.
      const next = day.plus({ days: 1 }).startOf('day');
      days.push({
        from: isoOf(day),
        to: isoOf(next),
        label: day.toFormat('ccc d'),
        month: day.toFormat('LLL'),
      });
      day = next;
    }
    weeks.push({ from: days[0].from, to: days[6].to, days });
  }
  return weeks;
}

/** Where a span lies in another one, as shares of its length; cut at its ends. */
export function placeIn(
  span: Span,
  whole: Span,
): { start: number; length: number } {
  const from = Date.parse(whole.from);
  const all = Date.parse(whole.to) - from;
  const start = Math.max(0, (Date.parse(span.from) - from) / all);
  const end = Math.min(1, (Date.parse(span.to) - from) / all);
  return { start, length: Math.max(0, end - start) };
}

/** Whether two spans have a time in common. */
export function meets(a: Span, b: Span): boolean {
  return (
    Date.parse(a.from) < Date.parse(b.to) &&
    Date.parse(a.to) > Date.parse(b.from)
  );
}

/** Whether an instant lies in a span; its end does not. */
export function holds({ from, to }: Span, at: string): boolean {
  return Date.parse(from) <= Date.parse(at) && Date.parse(at) < Date.parse(to);
}

function isoOf(at: DateTime): string {
  return new Date(at.toMillis()).toISOString();
}
