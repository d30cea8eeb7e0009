import { Knex } from 'knex';
import { CollectedRecord } from '@opsready/backstage-plugin-readiness-node';
import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { ResourceRow, ResourceTagRow } from '../database/tables';

/** The type of a resource that no inventory has described yet. */
const UNDESCRIBED = 'undescribed';

const COLUMNS = ['resource_id', 'account', 'region', 'type', 'name'] as const;

/**
 * Sees to it that each resource that a record is about is known, and that inventories' descriptions and tags are taken
 * over. Tags of a collector that is an inventory count before those of others, which may be older.
 */
export async function addResources(
  trx: Knex,
  records: readonly CollectedRecord[],
  options: { collectorId: string; inventoryIds: readonly string[] },
): Promise<void> {
  const mentioned = new Map<string, ResourceRow>();
  const described = new Map<string, ResourceRow>();
  const tags = new Map<string, Record<string, string>>();
  for (const { account, region, resources, inventory } of records) {
    for (const resource_id of resources) {
      mentioned.set(resource_id, {
        resource_id,
        account,
        region,
        type: UNDESCRIBED,
        name: null,
      });
    }
    const [resource_id] = resources;
    if (inventory && resource_id) {
      described.set(resource_id, {
        resource_id,
        account,
        region,
        type: inventory.resourceType ?? UNDESCRIBED,
        name: inventory.name ?? null,
      });
      if (inventory.tags) {
        tags.set(resource_id, inventory.tags);
      }
    }
  }
  for (const id of described.keys()) {
    mentioned.delete(id);
  }
  await insertRows<ResourceRow>(trx, {
    table: 'resources',
    columns: COLUMNS,
    rows: [...mentioned.values()],
    onConflict: { columns: ['resource_id'], action: 'ignore' },
  });
  await insertRows<ResourceRow>(trx, {
    table: 'resources',
    columns: COLUMNS,
    rows: [...described.values()],
    onConflict: { columns: ['resource_id'], action: 'merge' },
  });
  if (!options.inventoryIds.includes(options.collectorId)) {
    await leaveToInventories(trx, tags, options.inventoryIds);
  }
  await replaceTags(trx, tags);
}

/** Takes out of `tags` the resources that an inventory describes. */
async function leaveToInventories(
  trx: Knex,
  tags: Map<string, Record<string, string>>,
  inventoryIds: readonly string[],
) {
  if (tags.size === 0 || inventoryIds.length === 0) {
    return;
  }
  const described: string[] = await trx('record_resources as rr')
    .join('records as r', 'r.id', 'rr.record_ref')
    .whereRaw('rr.resource_id in ?', [textsOf(trx, [...tags.keys()])])
    .whereIn('r.collector_id', [...inventoryIds])
    .whereNotNull('r.inventory')
    .distinct()
    .pluck('rr.resource_id');
  described.forEach(id => tags.delete(id));
}

async function replaceTags(
  trx: Knex,
  tags: ReadonlyMap<string, Record<string, string>>,
) {
  if (tags.size === 0) {
    return;
  }
  await trx('resource_tags')
    .whereRaw('resource_id in ?', [textsOf(trx, [...tags.keys()])])
    .delete();
  await insertRows<ResourceTagRow>(trx, {
    table: 'resource_tags',
    columns: ['resource_id', 'tag_key', 'tag_value'],
    rows: [...tags].flatMap(([resource_id, pairs]) =>
      Object.entries(pairs).map(([tag_key, tag_value]) => ({
        resource_id,
        tag_key,
        tag_value,
      })),
    ),
  });
}

/** Forgets the tags of resources that an inventory no longer lists. */
export async function removeTags(
  trx: Knex,
  resourceIds: readonly string[],
): Promise<void> {
  await trx('resource_tags')
    .whereRaw('resource_id in ?', [textsOf(trx, resourceIds)])
    .delete();
}

/** Forgets those of the resources that no record is about any more. */
export async function removeOrphans(
  trx: Knex,
  resourceIds: readonly string[],
): Promise<void> {
  if (resourceIds.length === 0) {
    return;
  }
  const orphans: string[] = await trx('resources as r')
    .whereRaw('r.resource_id in ?', [textsOf(trx, resourceIds)])
    .whereNotExists(
      trx('record_resources as rr')
        .whereRaw('rr.resource_id = r.resource_id')
        .select(trx.raw('1')),
    )
    .pluck('r.resource_id');
  for (const table of ['resource_tags', 'resources']) {
    await trx(table)
      .whereRaw('resource_id in ?', [textsOf(trx, orphans)])
      .delete();
  }
}
