import { Place } from '@opsready/backstage-plugin-runbooks-common';

/** The place that a row names; absent where it names none. */
export function placeOf(row: {
  account: string | null;
  region: string | null;
  environment: string | null;
}): Place | undefined {
  return row.account && row.region
    ? {
        account: row.account,
        region: row.region,
        ...(row.environment && { environment: row.environment }),
      }
    : undefined;
}
