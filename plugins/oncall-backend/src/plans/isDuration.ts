import { Duration } from 'luxon';

/** Whether a text is an ISO 8601 duration above zero. */
export function isDuration(text: string): boolean {
  const duration = Duration.fromISO(text);
  return duration.isValid && duration.toMillis() > 0;
}
