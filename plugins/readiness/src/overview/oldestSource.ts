import {
  EntityReadiness,
  SourceStatus,
} from '@opsready/backstage-plugin-readiness-common';

/** The source that was confirmed longest ago: nothing shown is older than that. */
export function oldestSource(
  sources: EntityReadiness['sources'],
): (SourceStatus & { confirmedAt: string }) | undefined {
  let oldest: (SourceStatus & { confirmedAt: string }) | undefined;
  for (const source of sources) {
    const { confirmedAt } = source;
    if (confirmedAt && (!oldest || confirmedAt < oldest.confirmedAt)) {
      oldest = { ...source, confirmedAt };
    }
  }
  return oldest;
}
