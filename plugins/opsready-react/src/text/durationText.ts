import { Duration } from 'luxon';

/** An ISO 8601 duration as people say it: `4 hours`, `180 days`. What is none stays as it is. @public */
export function durationText(iso: string): string {
  const duration = Duration.fromISO(iso, { locale: 'en-US' });
  return duration.isValid ? duration.toHuman() : iso;
}
