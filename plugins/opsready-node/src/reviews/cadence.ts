import { DateTime, Duration } from 'luxon';

/** A duration of a cadence, or `undefined` where the text is none above zero. @public */
export function cadenceOf(
  iso: string | null | undefined,
): Duration | undefined {
  const duration = iso ? Duration.fromISO(iso) : undefined;
  return duration?.isValid && duration.toMillis() > 0 ? duration : undefined;
}

/** When a review is due again: calendar months and days of UTC. @public */
export function nextDueAt(options: {
  reviewedAt: string;
  /** Of what is reviewed; malformed ones are as if it had none. */
  reviewEvery: string | null | undefined;
  fallback: Duration;
}): string {
  const { reviewedAt, reviewEvery, fallback } = options;
  return DateTime.fromISO(reviewedAt, { zone: 'utc' })
    .plus(cadenceOf(reviewEvery) ?? fallback)
    .toJSDate()
    .toISOString();
}
