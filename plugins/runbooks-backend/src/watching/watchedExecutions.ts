import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

/** Who watches them just now, by execution; those that nobody watches are left out. */
export async function watchedExecutions(
  knex: Knex,
  executionIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const watched = new Map<string, string[]>();
  if (executionIds.length === 0) {
    return watched;
  }
  const rows: Array<{ execution_id: string; user_ref: string }> = await knex(
    'execution_watchers',
  )
    .whereRaw('execution_id in ?', [textsOf(knex, executionIds)])
    .where('until', '>', new Date().toISOString())
    .select('execution_id', 'user_ref');
  for (const { execution_id, user_ref } of rows) {
    watched.set(execution_id, [...(watched.get(execution_id) ?? []), user_ref]);
  }
  return watched;
}
