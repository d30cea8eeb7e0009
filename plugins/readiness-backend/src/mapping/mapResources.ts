import { Knex } from 'knex';
import {
  insertRows,
  rowsOf,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { ResourceEntityRow } from '../database/tables';

/** What is to be mapped again: some resources for all entities, or all resources for some entities. */
export type MappingPart =
  { resourceIds: readonly string[] } | { entityRefs: readonly string[] };

/** The strongest reason first: one row is kept per entity and resource. */
const REASONS = ['id', 'tags', 'account'] as const;

/**
 * Which entities the resources of one part belong to by the claims, as they stand now, and stores what differs.
 *
 * @remarks
 *
 * Every pair of a set of tags must match. A selector that is narrowed to accounts or Regions gets nothing from
 * elsewhere, by whatever reason. Only resources that were seen at a source are mapped.
 *
 * @returns the entities whose mapping changed
 */
export async function mapResources(
  trx: Knex,
  part: MappingPart,
): Promise<string[]> {
  const [wanted, current] = await Promise.all([
    wantedRows(trx, part),
    currentRows(trx, part),
  ]);
  const keyOf = (row: ResourceEntityRow) =>
    `${row.entity_ref}\n${row.resource_id}`;
  const currentByKey = new Map(current.map(row => [keyOf(row), row]));
  const wantedKeys = new Set(wanted.map(keyOf));
  const gone = current.filter(row => !wantedKeys.has(keyOf(row)));
  const written = wanted.filter(row => {
    const before = currentByKey.get(keyOf(row));
    return (
      before?.reason !== row.reason || before.annotation !== row.annotation
    );
  });
  await deleteRows(trx, gone);
  await insertRows<ResourceEntityRow>(trx, {
    table: 'resource_entities',
    columns: ['entity_ref', 'resource_id', 'reason', 'annotation'],
    rows: written,
    onConflict: { columns: ['entity_ref', 'resource_id'], action: 'merge' },
  });
  const changed = [
    ...new Set([...gone, ...written].map(row => row.entity_ref)),
  ];
  await countResources(trx, changed);
  return changed;
}

async function wantedRows(
  trx: Knex,
  part: MappingPart,
): Promise<ResourceEntityRow[]> {
  const within = (entity: string, resource: string) =>
    'resourceIds' in part
      ? trx.raw('?? in ?', [resource, textsOf(trx, part.resourceIds)])
      : trx.raw('?? in ?', [entity, textsOf(trx, part.entityRefs)]);
  const rows: Array<{
    entity_ref: string;
    resource_id: string;
    strongest: string;
  }> = await trx
    .with('claimed', query =>
      query
        .select(
          'c.entity_ref',
          'c.selector_no',
          'r.resource_id',
          'r.account',
          'r.region',
        )
        .select(trx.raw(`'0' || c.annotation as why`))
        .from('claims as c')
        .join('resources as r', 'r.resource_id', 'c.value')
        .where('c.type', 'id')
        .where(within('c.entity_ref', 'r.resource_id'))
        .unionAll([
          trx
            .select(
              'c.entity_ref',
              'c.selector_no',
              'r.resource_id',
              'r.account',
              'r.region',
            )
            .select(trx.raw(`'1' || c.annotation as why`))
            .from('claim_tags as ct')
            .join('resource_tags as rt', join =>
              join
                .on('rt.tag_key', 'ct.tag_key')
                .andOn('rt.tag_value', 'ct.tag_value'),
            )
            .join('claims as c', join =>
              join
                .on('c.entity_ref', 'ct.entity_ref')
                .andOn('c.claim_no', 'ct.claim_no'),
            )
            .join('resources as r', 'r.resource_id', 'rt.resource_id')
            .where(within('ct.entity_ref', 'rt.resource_id'))
            .groupBy(
              'c.entity_ref',
              'c.selector_no',
              'c.claim_no',
              'c.annotation',
              'r.resource_id',
              'r.account',
              'r.region',
              'ct.pairs',
            )
            .havingRaw('count(*) = ct.pairs'),
          trx
            .select(
              'c.entity_ref',
              'c.selector_no',
              'r.resource_id',
              'r.account',
              'r.region',
            )
            .select(trx.raw(`'2' || c.annotation as why`))
            .from('claims as c')
            .join('resources as r', 'r.account', 'c.value')
            .where('c.type', 'account')
            .where(within('c.entity_ref', 'r.resource_id')),
        ]),
    )
    .from('claimed')
    .where(narrowedTo(trx, 'account'))
    .where(narrowedTo(trx, 'region'))
    .groupBy('entity_ref', 'resource_id')
    .select('entity_ref', 'resource_id')
    .min('why as strongest');
  return rows.map(({ entity_ref, resource_id, strongest }) => ({
    entity_ref,
    resource_id,
    reason: REASONS[Number(strongest[0])],
    annotation: strongest.slice(1),
  }));
}

/** The selector is not narrowed by `type`, or one of its limits is the resource's. */
function narrowedTo(trx: Knex, type: 'account' | 'region'): Knex.Raw {
  return trx.raw(
    `(not exists (select 1 from claim_limits l where l.entity_ref = claimed.entity_ref and l.selector_no = claimed.selector_no and l.type = ?)
      or exists (select 1 from claim_limits l where l.entity_ref = claimed.entity_ref and l.selector_no = claimed.selector_no and l.type = ? and l.value = claimed.${type}))`,
    [type, type],
  );
}

async function currentRows(
  trx: Knex,
  part: MappingPart,
): Promise<ResourceEntityRow[]> {
  const query = trx<ResourceEntityRow>('resource_entities').select(
    'entity_ref',
    'resource_id',
    'reason',
    'annotation',
  );
  return 'resourceIds' in part
    ? query.whereRaw('resource_id in ?', [textsOf(trx, part.resourceIds)])
    : query.whereRaw('entity_ref in ?', [textsOf(trx, part.entityRefs)]);
}

async function deleteRows(trx: Knex, rows: readonly ResourceEntityRow[]) {
  if (rows.length === 0) {
    return;
  }
  await trx('resource_entities')
    .whereRaw('(entity_ref, resource_id) in ?', [
      rowsOf(trx, { entity_ref: 'text', resource_id: 'text' }, rows).wrap(
        '(',
        ')',
      ),
    ])
    .delete();
}

/** Keeps `resource_count` with the mapping, so that no page has to count. */
async function countResources(trx: Knex, entityRefs: readonly string[]) {
  if (entityRefs.length === 0) {
    return;
  }
  await trx('entities')
    .whereRaw('entity_ref in ?', [textsOf(trx, entityRefs)])
    .update({
      resource_count: trx.raw(
        '(select count(*) from resource_entities re where re.entity_ref = entities.entity_ref)',
      ),
    });
}
