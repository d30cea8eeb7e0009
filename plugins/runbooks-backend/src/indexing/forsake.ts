import { batches } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { BINDINGS } from '../bindings/BindingsTask';
import { ENTITIES_TARGET } from '../runbooks/runbookColumns';
import { RunbookStore } from '../runbooks/RunbookStore';

/**
 * Marks as gone what nobody reads any more, because config no longer has its source or target, and forgets what such a
 * source said about entities: shown on, it would be taken for true. Where the source comes back everything is read anew.
 */
export async function forsake(options: {
  knex: Knex;
  runbooks: RunbookStore;
  at: string;
}): Promise<void> {
  const { knex, runbooks, at } = options;
  const forsaken: string[] = await knex('runbooks as r')
    .whereNull('r.gone_at')
    .whereNotExists(
      knex('source_targets as t')
        .whereRaw('t.source_id = r.source_id')
        .whereRaw('t.target_id in (r.origin, ?)', [ENTITIES_TARGET])
        .select(knex.raw('1')),
    )
    .pluck('r.id');
  for (const ids of batches(forsaken, 500)) {
    await knex.transaction(trx => runbooks.markGone(trx, ids, at));
  }
  const read = () => knex('source_targets').select('source_id');
  await knex('entity_read_errors').whereNotIn('source_id', read()).delete();
  await knex('unmatched_entries')
    .whereNot('source_id', BINDINGS)
    .whereNotIn('source_id', read())
    .delete();
}
