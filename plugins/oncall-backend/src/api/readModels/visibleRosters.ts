import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { lookedAfter } from '../../rosters/lookedAfter';

/**
 * `rosters as r` that the caller may see: those that serve an entity that they may read; all of them where nothing is cut away,
 * those that serve none among them, but for people alone.
 */
export function visibleRosters(
  database: Knex,
  readable: Readable,
): Knex.QueryBuilder {
  const visible = database('rosters as r').whereNull('r.gone_at');
  return readable.everything
    ? visible.whereRaw('?', [lookedAfter(database, 'r.id')])
    : visible.whereIn(
        'r.id',
        database('roster_bindings as b')
          .join('entities as e', 'e.entity_ref', 'b.entity_ref')
          .modify(query => readable.where(query))
          .select('b.roster_id'),
      );
}
