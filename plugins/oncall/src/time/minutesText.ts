import { spanText } from '@opsready/backstage-plugin-opsready-react';

/** A length in its two largest units: `2 h 30 min`. */
export function minutesText(minutes: number): string {
  return spanText(
    new Date(0).toISOString(),
    new Date(minutes * 60_000).toISOString(),
  );
}
