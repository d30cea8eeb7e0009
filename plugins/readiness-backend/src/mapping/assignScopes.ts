import {
  Collector,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import {
  hashOf,
  insertRows,
  isPostgres,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { ScopeTargetRow } from '../database/tables';
import { ENTITY_TARGET } from '../entities/reachOf';

type Read = Pick<ScopeTargetRow, 'collector_id' | 'target_id'>;

/**
 * The reads that an entity's facts rest on. Pure.
 *
 * - Entity collectors: their one target.
 * - Inventories, which tell where resources are: every target that the claims can reach.
 * - Other collectors: the targets in which the entity has resources, and those whose reads keep records about them: what
 *   lives in no Region is looked at from several. Without any inventory nobody tells where resources are, and they rest on
 *   every target within reach, too.
 */
export function readsOf(
  entity: {
    reach: readonly string[];
    home: readonly string[];
    /** `<collector> <target>` */
    readers: readonly string[];
  },
  collectors: readonly Collector[],
): Read[] {
  const inventories = collectors.some(isInventory);
  return collectors.flatMap(collector => {
    if (collector.kind === 'entity') {
      return [{ collector_id: collector.id, target_id: ENTITY_TARGET }];
    }
    const needed = new Set(
      isInventory(collector) || !inventories ? entity.reach : entity.home,
    );
    return collector.targets
      .filter(
        ({ id }) =>
          needed.has(id) || entity.readers.includes(`${collector.id} ${id}`),
      )
      .map(({ id }) => ({ collector_id: collector.id, target_id: id }));
  });
}

/** Which set of reads this is; equal sets have equal ids. */
export function scopeIdOf(reads: readonly Read[]): string {
  return hashOf(
    reads
      .map(({ collector_id, target_id }) => `${collector_id} ${target_id}`)
      .sort()
      .join('\n'),
  );
}

/**
 * Gives entities their scopes after their claims or their mapping changed.
 *
 * @returns the entities whose scope changed
 */
export async function assignScopes(
  trx: Knex,
  entityRefs: readonly string[],
  collectors: readonly Collector[],
): Promise<string[]> {
  if (entityRefs.length === 0) {
    return [];
  }
  const scopes = new Map<string, Read[]>();
  const moved: Array<{ entity_ref: string; scope_id: string }> = [];
  for (const entity of await placesOf(trx, entityRefs)) {
    const reads = readsOf(entity, collectors);
    const scope_id = scopeIdOf(reads);
    if (scope_id !== entity.scope_id) {
      scopes.set(scope_id, reads);
      moved.push({ entity_ref: entity.entity_ref, scope_id });
    }
  }
  await createScopes(trx, scopes);
  for (const scopeId of scopes.keys()) {
    await trx('entities')
      .whereRaw('entity_ref in ?', [
        textsOf(
          trx,
          moved
            .filter(({ scope_id }) => scope_id === scopeId)
            .map(({ entity_ref }) => entity_ref),
        ),
      ])
      .update({ scope_id: scopeId });
  }
  return moved.map(({ entity_ref }) => entity_ref);
}

/**
 * Entities of some resources whose scope does not hold a read, although it keeps records about the resources.
 */
export async function entitiesBeyond(
  trx: Knex,
  read: Read,
  resourceIds: readonly string[],
): Promise<string[]> {
  return trx('resource_entities as re')
    .join('entities as e', 'e.entity_ref', 're.entity_ref')
    .whereRaw('re.resource_id in ?', [textsOf(trx, resourceIds)])
    .whereNotExists(
      trx('scope_targets as st')
        .whereRaw('st.scope_id = e.scope_id')
        .where({
          'st.collector_id': read.collector_id,
          'st.target_id': read.target_id,
        })
        .select(trx.raw('1')),
    )
    .distinct()
    .pluck('e.entity_ref');
}

function isInventory(collector: Collector): collector is TargetCollector {
  return collector.kind === 'target' && collector.inventory === true;
}

async function placesOf(trx: Knex, entityRefs: readonly string[]) {
  const listOf = (text: string) =>
    isPostgres(trx)
      ? `json_agg(distinct ${text})::text`
      : `json_group_array(distinct ${text})`;
  const rows: Array<{
    entity_ref: string;
    scope_id: string;
    reach: string;
    home: string | null;
    readers: string | null;
  }> = await trx('entities as e')
    .whereRaw('e.entity_ref in ?', [textsOf(trx, entityRefs)])
    .select('e.entity_ref', 'e.scope_id', 'e.reach')
    .select(
      trx.raw(
        `(select ${listOf(`r.account || '/' || r.region`)}
          from resource_entities re join resources r on r.resource_id = re.resource_id
          where re.entity_ref = e.entity_ref) as home,
         (select ${listOf(`d.collector_id || ' ' || d.reader_target`)}
          from resource_entities re join record_resources rr on rr.resource_id = re.resource_id
          join records d on d.id = rr.record_ref
          where re.entity_ref = e.entity_ref) as readers`,
      ),
    );
  return rows.map(({ reach, home, readers, ...row }) => ({
    ...row,
    reach: JSON.parse(reach) as string[],
    home: JSON.parse(home ?? '[]') as string[],
    readers: JSON.parse(readers ?? '[]') as string[],
  }));
}

async function createScopes(trx: Knex, scopes: ReadonlyMap<string, Read[]>) {
  const created = await insertRows<
    { scope_id: string; sources: string },
    { scope_id: string }
  >(trx, {
    table: 'scopes',
    columns: ['scope_id', 'sources'],
    rows: [...scopes.keys()]
      .sort()
      .map(scope_id => ({ scope_id, sources: '' })),
    onConflict: { columns: ['scope_id'], action: 'ignore' },
    returning: ['scope_id'],
  });
  await insertRows<ScopeTargetRow>(trx, {
    table: 'scope_targets',
    columns: ['scope_id', 'collector_id', 'target_id'],
    rows: created.flatMap(({ scope_id }) =>
      (scopes.get(scope_id) ?? []).map(read => ({ scope_id, ...read })),
    ),
  });
}
