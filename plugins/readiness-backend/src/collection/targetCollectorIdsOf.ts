import { Collector } from '@opsready/backstage-plugin-readiness-node';

/** Of all target collectors: a changed mapping concerns each of them. */
export function targetCollectorIdsOf(
  collectors: readonly Collector[],
): string[] {
  return collectors.filter(({ kind }) => kind === 'target').map(({ id }) => id);
}
