import type { ChangeCalendar, Span } from './readCalendar';

/** Whether changes may be made, and until when that stays so. */
export interface CalendarState {
  isOpen: boolean;
  /** Undefined where it does not change within the time that is looked at. */
  nextTransition?: Date;
}

/** How far ahead the next transition is looked for. */
const HORIZON_MS = 366 * 86_400_000;

/** What several calendars come to: open only while all of them are. */
export function stateOf(calendars: ChangeCalendar[], at: Date): CalendarState {
  const until = new Date(at.getTime() + HORIZON_MS);
  const spread = calendars.map(({ isOpenByDefault, events }) => ({
    isOpenByDefault,
    spans: events.flatMap(event => event.spansUntil(until)),
  }));
  const isOpenAt = (moment: Date) =>
    spread.every(
      ({ isOpenByDefault, spans }) =>
        isOpenByDefault !== spans.some(span => contains(span, moment)),
    );
  const isOpen = isOpenAt(at);
  const edges = spread
    .flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to]))
    .filter(edge => edge > at && edge <= until)
    .sort((a, b) => a.getTime() - b.getTime());
  return {
    isOpen,
    nextTransition: edges.find(edge => isOpenAt(edge) !== isOpen),
  };
}

function contains({ from, to }: Span, moment: Date): boolean {
  return from <= moment && moment < to;
}
