/*
 * Rows are queued in order, and facts before evaluation: transactions that wait for each other's rows then do so in one
 * direction.
 */

import { Knex } from 'knex';
import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';

/**
 * The end of a statement that queues: what waits already is left as it is, and locked.
 *
 * @remarks
 *
 * `do nothing` would not lock it. A worker could take the row meanwhile, look at what was stored before this transaction, and
 * leave nobody to look again once it has committed.
 */
export function unlessQueued(key: string): string {
  return `on conflict (${key}) do update set entity_ref = excluded.entity_ref where false`;
}

/** Asks for the facts of some entities from some collectors to be computed again. */
export async function queueFacts(
  trx: Knex,
  collectorIds: readonly string[],
  entityRefs: readonly string[],
): Promise<void> {
  if (entityRefs.length === 0) {
    return;
  }
  for (const collectorId of collectorIds) {
    await trx.raw(
      `insert into fact_queue (collector_id, entity_ref)
       select cast(? as text), entity_ref from entities where entity_ref in ? and left_at is null
       order by entity_ref ${unlessQueued('collector_id, entity_ref')}`,
      [collectorId, textsOf(trx, entityRefs)],
    );
  }
}

/** Asks for the facts of every entity that has one of the resources to be computed again, by one collector. */
export async function queueFactsOfResources(
  trx: Knex,
  collectorId: string,
  resourceIds: readonly string[],
): Promise<void> {
  if (resourceIds.length === 0) {
    return;
  }
  await trx.raw(
    `insert into fact_queue (collector_id, entity_ref)
     select distinct cast(? as text), re.entity_ref from resource_entities re where re.resource_id in ?
     order by 2 ${unlessQueued('collector_id, entity_ref')}`,
    [collectorId, textsOf(trx, resourceIds)],
  );
}

/** The same for every entity that has a resource in an account and Region. */
export async function queueFactsOfTarget(
  trx: Knex,
  collectorId: string,
  target: { account: string; region: string },
): Promise<void> {
  await trx.raw(
    `insert into fact_queue (collector_id, entity_ref)
     select distinct cast(? as text), re.entity_ref from resources r
     join resource_entities re on re.resource_id = r.resource_id
     where r.account = ? and r.region = ?
     order by 2 ${unlessQueued('collector_id, entity_ref')}`,
    [collectorId, target.account, target.region],
  );
}

/** Asks for some entities to be evaluated again; evaluation passes over those that have left. */
export async function queueEvaluation(
  trx: Knex,
  entityRefs: readonly string[],
): Promise<void> {
  await insertRows<{ entity_ref: string }>(trx, {
    table: 'evaluation_queue',
    columns: ['entity_ref'],
    rows: [...new Set(entityRefs)].sort().map(entity_ref => ({ entity_ref })),
    onConflict: { columns: ['entity_ref'], action: 'lock' },
  });
}
