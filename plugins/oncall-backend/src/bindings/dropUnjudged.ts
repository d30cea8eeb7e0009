import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';

/**
 * Takes their rosters from entities that are about to have another owner: these were let through for the owner before, and whom
 * the new one lets page and reveal must not find them there until they are judged anew.
 */
export async function dropUnjudged(
  trx: Knex,
  changing: readonly Pick<EntityRow, 'entity_ref' | 'owner_ref'>[],
): Promise<void> {
  const refs = changing.map(({ entity_ref }) => entity_ref);
  const stored: Array<Pick<EntityRow, 'entity_ref' | 'owner_ref'>> = await trx(
    'entities',
  )
    .whereRaw('entity_ref in ?', [textsOf(trx, refs)])
    .select('entity_ref', 'owner_ref');
  const before = new Map(stored.map(row => [row.entity_ref, row.owner_ref]));
  const moved = changing.filter(
    ({ entity_ref, owner_ref }) =>
      before.has(entity_ref) && before.get(entity_ref) !== owner_ref,
  );
  if (moved.length > 0) {
    await trx('roster_bindings')
      .whereRaw('entity_ref in ?', [
        textsOf(
          trx,
          moved.map(({ entity_ref }) => entity_ref),
        ),
      ])
      .delete();
  }
}
