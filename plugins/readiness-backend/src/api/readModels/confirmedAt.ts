import { Knex } from 'knex';

/** By collector: when the oldest target of a scope was last read; absent where one was never read. */
export async function confirmedAt(
  database: Knex,
  scopeId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows: Array<{ collector_id: string; confirmed_at: string }> =
    await database('scope_targets as st')
      .join('collection_targets as t', join =>
        join
          .on('t.collector_id', 'st.collector_id')
          .andOn('t.target_id', 'st.target_id'),
      )
      .where('st.scope_id', scopeId)
      .groupBy('t.collector_id')
      .havingRaw('count(*) = count(t.last_success_at)')
      .select(
        't.collector_id',
        database.raw('min(t.last_success_at) as confirmed_at'),
      );
  return new Map(rows.map(row => [row.collector_id, row.confirmed_at]));
}
