import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';
import { RunbookEntity } from './RunbookEntity';

/** What permission rules look at, in the order of the refs; `undefined` where an entity is not known or has left. */
export async function runbookEntities(
  database: Knex,
  entityRefs: string[],
): Promise<Array<RunbookEntity | undefined>> {
  const rows = await database<EntityRow>('entities')
    .select('entity_ref', 'owner_ref')
    .whereRaw('entity_ref in ?', [textsOf(database, entityRefs)])
    .whereNull('left_at');
  const byRef = new Map(
    rows.map(row => [
      row.entity_ref,
      { entityRef: row.entity_ref, ownerRef: row.owner_ref ?? undefined },
    ]),
  );
  return entityRefs.map(entityRef => byRef.get(entityRef));
}
