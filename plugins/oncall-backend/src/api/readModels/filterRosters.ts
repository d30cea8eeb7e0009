import { RosterConcern } from '@opsready/backstage-plugin-oncall-common';
import {
  textsOf,
  whereContains,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { Freshness } from '../../rosters/Freshness';
import { concernConditions } from './rosterConcerns';
import { staleRosters } from './staleRosters';

/** As a caller asks for it. */
export interface RosterFilter {
  text?: string;
  provider?: string[];
  owner?: string[];
  /** All of these hold. */
  state?: RosterConcern[];
}

/** Cuts a query that has `rosters as r` and `coverages as c`. */
export async function filterRosters(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  filter: RosterFilter;
  readable: Readable;
  freshness: Freshness;
  now: Date;
}): Promise<void> {
  const { database, query, filter, readable, now } = options;
  const { text, provider = [], owner = [], state = [] } = filter;
  whereContains({ query, column: 'r.search_text', text });
  if (provider.length > 0) {
    query.whereIn('r.provider_id', provider);
  }
  if (owner.length > 0) {
    query.whereIn(
      'r.id',
      database('roster_bindings as b')
        .join('entities as e', 'e.entity_ref', 'b.entity_ref')
        .modify(entities => readable.where(entities))
        .whereIn(
          'e.owner_ref',
          owner.map(ref => ref.toLocaleLowerCase('en-US')),
        )
        .select('b.roster_id'),
    );
  }
  const conditions = concernConditions(database, now.toISOString());
  for (const concern of state) {
    if (concern === 'stale') {
      query.whereRaw('r.id in ?', [
        textsOf(database, await staleRosters(options)),
      ]);
    } else {
      query.whereRaw('(?)', [conditions[concern]]);
    }
  }
}
