import { Response } from 'express';

/** Answers with a calendar as a download; it is for the caller alone. */
export function sendCalendar(
  res: Response,
  options: { title: string; text: string },
): void {
  const name = options.title
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  res
    .attachment(`on-call-${name || 'calendar'}.ics`)
    .type('text/calendar; charset=utf-8')
    .set('Cache-Control', 'no-store')
    .send(options.text);
}
