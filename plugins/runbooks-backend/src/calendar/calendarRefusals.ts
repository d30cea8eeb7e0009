import { Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { CalendarState } from './ChangeCalendars';

/** What a calendar that is not open has against a launch that changes something. */
export function calendarRefusals({
  state,
  message,
  nextTransitionAt,
}: CalendarState): Refusal[] {
  if (state === 'open') {
    return [];
  }
  const why = message ? ` ${message}` : '';
  if (state === 'closed') {
    const opens = nextTransitionAt ? ` It opens at ${nextTransitionAt}.` : '';
    return [
      {
        code: 'calendarClosed',
        message: `The change calendar is closed for what changes something.${why}${opens} Wait for it, or break the glass.`,
      },
    ];
  }
  return [
    {
      code: 'calendarUnreadable',
      message:
        `The change calendar cannot be read, which counts as closed.${why} ` +
        'Give the read role what is missing, or break the glass.',
    },
  ];
}
