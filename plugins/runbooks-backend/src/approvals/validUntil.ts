import { LaunchDemands } from '@opsready/backstage-plugin-runbooks-common';
import { DateTime, Duration } from 'luxon';

/** Until when an approval lasts that was given, or asked for, at a moment; for ever where none is demanded. */
export function validUntil(
  { approvalValidFor }: LaunchDemands,
  from: Date,
): string | null {
  return approvalValidFor
    ? DateTime.fromJSDate(from, { zone: 'utc' })
        .plus(Duration.fromISO(approvalValidFor))
        .toJSDate()
        .toISOString()
    : null;
}
