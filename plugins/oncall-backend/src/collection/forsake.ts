import { Knex } from 'knex';
import { incidentStore } from '../incidents/IncidentStore';
import { DELIVERED } from './PartWriter';

/**
 * Marks as gone what nobody reads any more, because config no longer has its provider or target: shown on, it would be taken for
 * true. Where the provider comes back everything is read anew.
 */
export async function forsake(knex: Knex, at: string): Promise<void> {
  await knex.transaction(async trx => {
    const unread = (table: string) =>
      trx(table).whereNotExists(
        trx('source_targets as t')
          .whereRaw('t.source_id = ??', [`${table}.provider_id`])
          .whereRaw('t.target_id = ??', [`${table}.target_id`])
          .select(trx.raw('1')),
      );
    for (const table of DELIVERED) {
      await unread(table).whereNull('gone_at').update({ gone_at: at });
    }
    await unread('roster_aliases').delete();
    await incidentStore.forsake(trx);
  });
}
