import {
  EntityReadiness,
  SourceStatus,
} from '@opsready/backstage-plugin-readiness-common';

const IN_NEED: ReadonlyArray<SourceStatus['state']> = [
  'expired',
  'stale',
  'neverRead',
  'notEnabled',
];

/** Sources that do not deliver, the ones that cost outcomes first. */
export function sourcesInNeed(
  sources: EntityReadiness['sources'],
): SourceStatus[] {
  return sources
    .filter(({ state }) => IN_NEED.includes(state))
    .sort((a, b) => IN_NEED.indexOf(a.state) - IN_NEED.indexOf(b.state));
}
