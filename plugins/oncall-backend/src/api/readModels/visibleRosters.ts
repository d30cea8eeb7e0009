import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';

/**
 * `rosters as r` that the caller may see: those that serve an entity that they may read, with how many; all of them where nothing
 * is cut away, those that serve none among them.
 */
export function visibleRosters(
  database: Knex,
  readable: Readable,
): Knex.QueryBuilder {
  const served = database('roster_bindings as b')
    .join('entities as e', 'e.entity_ref', 'b.entity_ref')
    .modify(query => readable.where(query))
    .groupBy('b.roster_id')
    .select('b.roster_id')
    .countDistinct({ entity_count: 'b.entity_ref' });
  const visible = database('rosters as r').whereNull('r.gone_at');
  return readable.everything
    ? visible.leftJoin(served.as('v'), 'v.roster_id', 'r.id')
    : visible.join(served.as('v'), 'v.roster_id', 'r.id');
}
