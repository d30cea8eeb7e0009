import { Preview, Refusal } from '@opsready/backstage-plugin-runbooks-common';

const ANSWERED_WHEN_CONFIRMED: ReadonlyArray<Refusal['code']> = [
  'reasonMissing',
  'ticketMissing',
];
const OF_THE_CALENDAR: ReadonlyArray<Refusal['code']> = [
  'calendarClosed',
  'calendarUnreadable',
];

/** Whether only breaking the glass would let it pass, and the viewer may do that. */
export function needsBreakGlass(preview: Preview): boolean {
  return (
    preview.calendar?.mayOverride === true &&
    preview.refusals.some(({ code }) => OF_THE_CALENDAR.includes(code))
  );
}

/** What nobody who goes on can still answer: as long as there is any, it does not start. */
export function standingRefusals(preview: Preview): Refusal[] {
  const passable = needsBreakGlass(preview)
    ? [...ANSWERED_WHEN_CONFIRMED, ...OF_THE_CALENDAR]
    : ANSWERED_WHEN_CONFIRMED;
  return preview.refusals.filter(({ code }) => !passable.includes(code));
}

/** What the backend found wrong with parameters, by parameter. */
export function parameterRefusals(preview: Preview): Map<string, string> {
  return new Map(
    preview.refusals.flatMap(({ parameter, message }) =>
      parameter === undefined ? [] : [[parameter, message]],
    ),
  );
}
