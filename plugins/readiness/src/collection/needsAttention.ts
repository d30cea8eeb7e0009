import { CollectorStatus } from '@opsready/backstage-plugin-readiness-common';

/** Whether something keeps a source from delivering. */
export function needsAttention(
  collector: Pick<CollectorStatus, 'deniedPermissions' | 'targets'>,
): boolean {
  const { deniedPermissions, targets } = collector;
  return (
    deniedPermissions.length > 0 ||
    targets.some(({ error, state }) => error || state === 'stale')
  );
}
