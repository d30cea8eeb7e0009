import { rowsOf, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { PersonRow } from '../database/tables';

/**
 * Says which users of the catalog these people are; writes differences.
 *
 * @returns whether there were any
 */
export async function writeUsers(
  trx: Knex,
  personIds: readonly string[],
  users: ReadonlyMap<string, string>,
): Promise<boolean> {
  const rows: Array<Pick<PersonRow, 'id' | 'user_ref'>> = await trx('people')
    .whereRaw('id in ?', [textsOf(trx, personIds)])
    .select('id', 'user_ref');
  const changed = rows
    .map(({ id, user_ref }) => ({
      id,
      before: user_ref,
      user_ref: users.get(id) ?? null,
    }))
    .filter(({ before, user_ref }) => before !== user_ref)
    .map(({ id, user_ref }) => ({ id, user_ref }));
  if (changed.length > 0) {
    await trx.raw(
      'update people set user_ref = r.user_ref from (?) as r where people.id = r.id',
      [rowsOf(trx, { id: 'text', user_ref: 'text' }, changed)],
    );
  }
  return changed.length > 0;
}
