import { CollectedRecord } from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { isPostgres, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { RecordRow } from '../database/tables';
import { toRecord } from '../records/recordRows';

/** What `toFacts` is given about one entity. */
export interface EntityRecords {
  records: CollectedRecord[];
  targetRecords: CollectedRecord[];
  resources: string[];
}

type MappedRecord = RecordRow & { entity_ref: string; resources: string };

/** The records of one collector about some entities, by entity ref; three statements, whatever their number. */
export async function recordsOf(
  trx: Knex,
  collectorId: string,
  entityRefs: readonly string[],
): Promise<Map<string, EntityRecords>> {
  const found = new Map<string, EntityRecords>(
    entityRefs.map(ref => [
      ref,
      { records: [], targetRecords: [], resources: [] },
    ]),
  );
  const mapped: Array<{ entity_ref: string; resource_id: string }> = await trx(
    'resource_entities',
  )
    .whereRaw('entity_ref in ?', [textsOf(trx, entityRefs)])
    .orderBy(['entity_ref', 'resource_id'])
    .select('entity_ref', 'resource_id');
  for (const { entity_ref, resource_id } of mapped) {
    found.get(entity_ref)?.resources.push(resource_id);
  }
  for (const row of await resourceRecords(trx, collectorId, entityRefs)) {
    found
      .get(row.entity_ref)
      ?.records.push(toRecord(row, JSON.parse(row.resources)));
  }
  for (const row of await targetRecords(trx, collectorId, entityRefs)) {
    found
      .get(row.entity_ref)
      ?.targetRecords.push(toRecord(row, JSON.parse(row.resources)));
  }
  return found;
}

/** All resources of a record as a JSON array, whosever they are. */
function resourcesColumn(trx: Knex): string {
  const aggregate = isPostgres(trx) ? 'json_agg' : 'json_group_array';
  const asText = isPostgres(trx) ? '::text' : '';
  return `(select ${aggregate}(rr.resource_id)${asText} from record_resources rr where rr.record_ref = r.id)`;
}

/**
 * A record of an account that the claims may not reach is left out, even where it is about a resource of the entity: ids without
 * an account can be named by anybody's records, and the first to do so tells where the resource is.
 */
async function resourceRecords(
  trx: Knex,
  collectorId: string,
  entityRefs: readonly string[],
): Promise<MappedRecord[]> {
  const result = await trx.raw(
    `select r.*, m.entity_ref, coalesce(${resourcesColumn(trx)}, '[]') as resources
     from (
       select distinct re.entity_ref, rr.record_ref from resource_entities re
       join record_resources rr on rr.resource_id = re.resource_id
       where re.entity_ref in ?
     ) m
     join records r on r.id = m.record_ref
     where r.collector_id = ? and not r.about_target
       and (not exists (select 1 from claim_limits l where l.entity_ref = m.entity_ref and l.type = 'account')
         or exists (select 1 from claim_limits l where l.entity_ref = m.entity_ref and l.type = 'account' and l.value = r.account))
     order by r.id`,
    [textsOf(trx, entityRefs), collectorId],
  );
  return isPostgres(trx) ? result.rows : result;
}

async function targetRecords(
  trx: Knex,
  collectorId: string,
  entityRefs: readonly string[],
): Promise<MappedRecord[]> {
  const result = await trx.raw(
    `select r.*, m.entity_ref, coalesce(${resourcesColumn(trx)}, '[]') as resources
     from (
       select distinct re.entity_ref, s.account, s.region from resource_entities re
       join resources s on s.resource_id = re.resource_id
       where re.entity_ref in ?
     ) m
     join records r on r.account = m.account and r.region = m.region
     where r.collector_id = ? and r.about_target
     order by r.id`,
    [textsOf(trx, entityRefs), collectorId],
  );
  return isPostgres(trx) ? result.rows : result;
}
