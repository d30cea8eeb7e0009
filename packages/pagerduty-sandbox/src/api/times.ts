import { DateTime, IANAZone } from 'luxon';
import { Span } from '../schedules/spans';
import { ApiCall } from './ApiCall';
import { ApiError, invalidInput } from './ApiError';

const DAY_MS = 86_400_000;

/** `since` and `until` as the caller wrote them; undefined where neither is there. */
export function windowOf(
  { query, now }: ApiCall,
  options: { mostDays: number; defaultDays: number },
): Span | undefined {
  const since = query.get('since');
  const until = query.get('until');
  if (since === null && until === null) {
    return undefined;
  }
  const defaultMs = options.defaultDays * DAY_MS;
  const start =
    since === null
      ? Math.min(parse(until ?? ''), now.getTime() + defaultMs) - defaultMs
      : parse(since);
  const end = until === null ? start + defaultMs : parse(until);
  if (end < start || end - start > options.mostDays * DAY_MS) {
    throw new ApiError(400, 2005, 'Invalid Query Date Range');
  }
  return { start, end };
}

function parse(text: string): number {
  const time = DateTime.fromISO(text, { zone: 'utc' });
  if (!time.isValid) {
    throw new ApiError(
      400,
      2004,
      "Invalid time values in 'since' and/or 'until' parameters",
    );
  }
  return time.toMillis();
}

/** Shows instants in the time zone that the caller asks for. */
export function showIn(
  { query }: ApiCall,
  otherwise: string,
): (instant: number) => string {
  const zone = query.get('time_zone') ?? otherwise;
  if (!IANAZone.isValidZone(zone) && zone !== 'UTC') {
    throw invalidInput('Time zone is invalid');
  }
  return instant =>
    DateTime.fromMillis(instant, { zone }).toISO({
      suppressMilliseconds: true,
    }) ?? '';
}
