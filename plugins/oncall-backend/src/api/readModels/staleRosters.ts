import { Knex } from 'knex';
import { AgedRoster, Freshness } from '../../rosters/Freshness';

/** Ids of the rosters of which it is not known how things are now: never read, not lately, or not with success. */
export async function staleRosters(options: {
  database: Knex;
  freshness: Freshness;
  now: Date;
}): Promise<string[]> {
  const { database, freshness, now } = options;
  const rosters = await database('rosters')
    .whereNull('gone_at')
    .select<AgedRoster[]>(
      'id',
      'provider_id',
      'target_id',
      'read_at',
      'read_error',
    );
  const states = await freshness.of(rosters, now);
  return [...states].flatMap(([id, { state }]) =>
    state === 'current' ? [] : [id],
  );
}
