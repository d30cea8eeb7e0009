import { Collector } from '@opsready/backstage-plugin-readiness-node';

/** Ids of the collectors that tell where resources are. */
export function inventoryIdsOf(collectors: readonly Collector[]): string[] {
  return collectors
    .filter(collector => collector.kind === 'target' && collector.inventory)
    .map(({ id }) => id);
}
