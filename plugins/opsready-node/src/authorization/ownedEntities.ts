import { Knex } from 'knex';
import { textsOf } from '../database/rowsOf';
import { OwnedEntity } from './OwnedEntity';

/**
 * What permission rules look at, of a plugin's table `entities`, in the order of the refs; `undefined` where an entity is not
 * known or has left.
 *
 * @public
 */
export async function ownedEntities(
  database: Knex,
  entityRefs: string[],
): Promise<Array<OwnedEntity | undefined>> {
  const rows: Array<{ entity_ref: string; owner_ref: string | null }> =
    await database('entities')
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
