import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { UserRow } from '../database/tables';

/** People of the catalog by name, to tell who has left. Writes differences. */
export const userStore = {
  async write(trx: Knex, users: readonly Entity[]): Promise<void> {
    await insertRows<UserRow>(trx, {
      table: 'users',
      columns: ['user_ref', 'name', 'left_at'],
      rows: users.map(user => ({
        user_ref: stringifyEntityRef(user),
        name: nameOf(user),
        left_at: null,
      })),
      onConflict: {
        columns: ['user_ref'],
        action: 'merge',
        unless: ['name', 'left_at'],
      },
    });
  },

  /** Those that the catalog no longer has. */
  async sweep(
    trx: Knex,
    present: ReadonlySet<string>,
    at: string,
  ): Promise<void> {
    const stored: string[] = await trx('users')
      .whereNull('left_at')
      .pluck('user_ref');
    const left = stored.filter(ref => !present.has(ref));
    if (left.length > 0) {
      await trx('users')
        .whereRaw('user_ref in ?', [textsOf(trx, left)])
        .update({ left_at: at });
    }
  },
};

function nameOf(user: Entity): string {
  const profile = user.spec?.profile as { displayName?: unknown } | undefined;
  return typeof profile?.displayName === 'string' && profile.displayName
    ? profile.displayName
    : (user.metadata.title ?? user.metadata.name);
}
