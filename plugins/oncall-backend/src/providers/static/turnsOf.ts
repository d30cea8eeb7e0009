import { DateTime } from 'luxon';
import { firstInstantOf, LocalDate } from '../../time/firstInstantOf';
import { Interval } from '../../time/intervals';
import {
  dayNumberOf,
  localDateOf,
  plusDays,
  weekdayOf,
} from '../../time/localDates';
import { StaticHandOff, StaticLayer, WEEKDAYS } from './rosterSchema';

/** A turn of one person of a layer. */
export interface Turn extends Interval {
  /** The how many-th turn since the layer began; people take them in order. */
  number: number;
}

/**
 * The turns of a layer that touch a window. The first one begins with the layer and ends with the hand-off that would end a turn
 * that began with the last hand-off before it; from then on each lasts as many days, weeks or months as a turn has, as clocks of
 * the time zone show them. None is counted through: a window far off takes no longer.
 */
export function turnsOf(
  layer: StaticLayer,
  timeZone: string,
  window: Interval,
): Turn[] {
  const { handOff, turn } = layer;
  const start = instantOf(layer.start, timeZone);
  const first = lastHandOff(handOff, timeZone, start);
  const begins = (number: number) =>
    firstInstantOf(timeZone, after(handOff, first, number * turn), handOff.at);
  const turns: Turn[] = [];
  const from = Math.max(window.from, start);
  let number = Math.max(0, numberAt({ handOff, first, turn, timeZone }, from));
  for (; ; number++) {
    const began = Math.max(begins(number), start);
    if (began >= window.to) {
      return turns;
    }
    const ends = begins(number + 1);
    if (ends > from && ends > began) {
      turns.push({ number, from: began, to: ends });
    }
  }
}

/** A moment as config has it: clocks of the time zone show it, where it has no offset. */
export function instantOf(text: string, timeZone: string): number {
  const asWritten = DateTime.fromISO(text, { zone: timeZone, setZone: true });
  const hasOffset = /T.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text);
  if (hasOffset) {
    return asWritten.toMillis();
  }
  const { year, month, day, hour, minute } = DateTime.fromISO(text, {
    zone: 'utc',
  });
  return firstInstantOf(timeZone, { year, month, day }, hour * 60 + minute);
}

/** The date of the last hand-off that is not after an instant. */
function lastHandOff(
  handOff: StaticHandOff,
  timeZone: string,
  instant: number,
): LocalDate {
  const today = localDateOf(timeZone, instant);
  // Where clocks went back over midnight, the hand-off of the next date may have been already; of earlier ones always one has.
  const candidates = [plusDays(today, 1), today].map(date =>
    onOrBefore(handOff, date),
  );
  for (const date of candidates) {
    if (firstInstantOf(timeZone, date, handOff.at) <= instant) {
      return date;
    }
  }
  return after(handOff, candidates[1], -1);
}

function onOrBefore(handOff: StaticHandOff, date: LocalDate): LocalDate {
  switch (handOff.every) {
    case 'day':
      return date;
    case 'week': {
      const wanted = WEEKDAYS.indexOf(handOff.weekday) + 1;
      return plusDays(date, -((weekdayOf(date) - wanted + 7) % 7));
    }
    default: {
      const ofMonth = inMonth(date.year, date.month, handOff.day);
      return ofMonth.day <= date.day ? ofMonth : after(handOff, ofMonth, -1);
    }
  }
}

/** The date of a hand-off so many units later. */
function after(
  handOff: StaticHandOff,
  date: LocalDate,
  units: number,
): LocalDate {
  switch (handOff.every) {
    case 'day':
      return plusDays(date, units);
    case 'week':
      return plusDays(date, units * 7);
    default: {
      const months = date.year * 12 + date.month - 1 + units;
      return inMonth(Math.floor(months / 12), (months % 12) + 1, handOff.day);
    }
  }
}

/** Months that are too short end with their last day. */
function inMonth(year: number, month: number, day: number): LocalDate {
  const { daysInMonth } = DateTime.utc(year, month, 1);
  return { year, month, day: Math.min(day, daysInMonth ?? day) };
}

/** A turn that has begun at an instant, at most one too early. */
function numberAt(
  options: {
    handOff: StaticHandOff;
    first: LocalDate;
    turn: number;
    timeZone: string;
  },
  instant: number,
): number {
  const { handOff, first, turn, timeZone } = options;
  const date = localDateOf(timeZone, instant);
  const days = dayNumberOf(date) - dayNumberOf(first);
  const months = (date.year - first.year) * 12 + date.month - first.month;
  const units = {
    day: days,
    week: Math.floor(days / 7),
    month: months,
  }[handOff.every];
  return Math.floor(units / turn) - 1;
}
