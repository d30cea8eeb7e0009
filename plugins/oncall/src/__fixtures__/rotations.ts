import {
  CalendarShift,
  Responder,
} from '@opsready/backstage-plugin-oncall-common';
import { DateTime } from 'luxon';

/** A shift with the person who has it. */
export interface Shift {
  from: string;
  to: string;
  responder: Responder;
  source: CalendarShift['source'];
  scheduleTitle?: string;
}

/** People who take turns, handing over at the same hour of their zone. */
export interface Turns {
  scheduleTitle: string;
  zone: string;
  /** The first hand-off, in local time. */
  start: string;
  days: number;
  people: Responder[];
  /** Turns are cut to these hours of each working day. */
  workingHours?: { from: number; to: number };
}

const TURNS = 24;

/** The shifts of some turns; days are those of the calendar, so that a hand-off stays at its hour when clocks change. */
export function shiftsOf(turns: Turns): Shift[] {
  const { scheduleTitle, zone, start, days, people, workingHours } = turns;
  const first = DateTime.fromISO(start, { zone });
  return Array.from({ length: TURNS }, (_, turn) => {
    const from = first.plus({ days: turn * days });
    const to = from.plus({ days });
    const responder = people[turn % people.length];
    const parts = workingHours
      ? workingParts(from, to, workingHours)
      : [{ from, to }];
    return parts.map(part => ({
      from: part.from.toUTC().toISO() ?? '',
      to: part.to.toUTC().toISO() ?? '',
      responder,
      source: 'regular' as const,
      scheduleTitle,
    }));
  }).flat();
}

/** A person who is always on call. */
export function always(responder: Responder): Shift[] {
  return [
    {
      from: '0001-01-01T00:00:00.000Z',
      to: '9999-12-31T00:00:00.000Z',
      responder,
      source: 'permanent',
    },
  ];
}

/** The shifts without a time in which nobody has any. */
export function without(shifts: Shift[], from: string, to: string): Shift[] {
  return shifts.flatMap(shift =>
    [
      { ...shift, to: shift.to < from ? shift.to : from },
      { ...shift, from: shift.from > to ? shift.from : to },
    ].filter(part => part.from < part.to),
  );
}

function workingParts(
  from: DateTime,
  to: DateTime,
  hours: { from: number; to: number },
) {
  const parts: Array<{ from: DateTime; to: DateTime }> = [];
  for (let day = from.startOf('day'); day < to; day = day.plus({ days: 1 })) {
    if (day.weekday <= 5) {
      parts.push({
        from: day.set({ hour: hours.from }),
        to: day.set({ hour: hours.to }),
      });
    }
  }
  return parts.filter(part => part.from >= from && part.to <= to);
}
