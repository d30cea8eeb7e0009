import { People } from '@opsready/backstage-plugin-oncall-common';
import {
  textsOf,
  whereContains,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { PersonLoadRow } from '../../coverage/tables';
import { isAnyOf } from '../../database/isAnyOf';
import {
  RESPONDER_COLUMNS,
  responderOf,
  ToldResponder,
} from '../../rosters/responderOf';
import { visibleRosters } from './visibleRosters';

/** As a caller asks for it; all states hold. */
export interface PeopleFilter {
  text?: string;
  state?: Array<'overloaded' | 'unmatched' | 'unreachable' | 'gone'>;
}

type PersonListRow = ToldResponder &
  Partial<Pick<PersonLoadRow, 'minutes' | 'percent' | 'overloaded'>>;

/** One page of the people on rosters that the caller may see, who carries most first. */
export async function listPeople(options: {
  database: Knex;
  filter: PeopleFilter;
  readable: Readable;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<People> {
  const { database, readable, page, now } = options;
  const filtered = filteredPeople(options);
  const at = now.toISOString();
  const [rows, [{ total }]] = await Promise.all([
    filtered
      .clone()
      .orderByRaw('coalesce(w.minutes, 0) desc')
      .orderBy(['p.name', 'p.id'])
      .limit(page.limit)
      .offset(page.offset)
      .select<PersonListRow[]>(
        ...RESPONDER_COLUMNS,
        'w.minutes',
        'w.percent',
        'w.overloaded',
      ),
    filtered.clone().count({ total: '*' }),
  ]);
  const ids = rows.map(row => row.person_id);
  const [rosters, onCall] = await Promise.all([
    rostersOfPeople(database, ids, readable),
    onCallAt(database, ids, readable, at),
  ]);
  return {
    now: at,
    totalItems: Number(total),
    items: rows.map(row => ({
      responder: responderOf(row),
      minutes: row.minutes ?? 0,
      percent: row.percent ?? 0,
      overloaded: Boolean(row.overloaded),
      onCallNow: onCall.has(row.person_id),
      rosters: rosters.get(row.person_id) ?? [],
    })),
  };
}

function filteredPeople(options: {
  database: Knex;
  filter: PeopleFilter;
  readable: Readable;
}): Knex.QueryBuilder {
  const { database, filter, readable } = options;
  const query = database('responders as p')
    .leftJoin('person_loads as w', 'w.person_id', 'p.id')
    .whereNull('p.gone_at')
    .whereIn(
      'p.id',
      database('roster_people as m')
        .whereIn(
          'm.roster_id',
          visibleRosters(database, readable).select('r.id'),
        )
        .select('m.person_id'),
    );
  whereContains({ query, column: 'p.search_text', text: filter.text });
  for (const state of filter.state ?? []) {
    switch (state) {
      case 'overloaded':
        query.whereRaw('coalesce(w.overloaded, false)');
        break;
      case 'unmatched':
        query.whereNull('p.user_ref');
        break;
      case 'unreachable':
        query.whereRaw('(not p.reachable or p.gone)');
        break;
      default:
        query.whereRaw('p.gone');
    }
  }
  return query;
}

/** Who of some people is on call at an instant, on a roster that the caller may see. */
async function onCallAt(
  database: Knex,
  personIds: readonly string[],
  readable: Readable,
  at: string,
): Promise<Set<string>> {
  const ids: string[] = await visibleRosters(database, readable)
    .join('level_shifts as s', 's.roster_id', 'r.id')
    .whereRaw('?', [isAnyOf(database, 's.person_id', personIds)])
    .where('s.from_at', '<=', at)
    .where('s.until_at', '>', at)
    .distinct()
    .pluck('s.person_id');
  return new Set(ids);
}

async function rostersOfPeople(
  database: Knex,
  personIds: readonly string[],
  readable: Readable,
): Promise<Map<string, Array<{ rosterId: string; title: string }>>> {
  const rows: Array<{ id: string; title: string; person_id: string }> =
    await visibleRosters(database, readable)
      .join('roster_people as m', 'm.roster_id', 'r.id')
      .whereRaw('m.person_id in ?', [textsOf(database, personIds)])
      .orderBy(['r.sort_title', 'r.id'])
      .distinct('r.id', 'r.title', 'r.sort_title', 'm.person_id');
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id);
  return new Map(
    [...byPerson].map(([personId, own]) => [
      personId,
      own.map(({ id, title }) => ({ rosterId: id, title })),
    ]),
  );
}
