import {
  RosterConcern,
  RosterSummary,
} from '@opsready/backstage-plugin-oncall-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { CoverageRow } from '../../coverage/tables';
import { RosterRow } from '../../database/tables';
import { readOnCallNow } from '../../rosters/onCallNow';
import type { RosterListOptions } from './listRosters';
import { providerOf } from './providerOf';
import { STORED_CONCERNS, StoredConcern } from './rosterConcerns';

/** Of a roster that serves many, so many are named. */
const FIRST_ENTITIES = 3;

/** A row of the list. */
export type RosterListRow = Pick<
  RosterRow,
  | 'id'
  | 'provider_id'
  | 'target_id'
  | 'ref'
  | 'title'
  | 'read_at'
  | 'read_error'
> &
  Record<StoredConcern, boolean | number> & {
    /** `null` where it serves none that the caller may see. */
    entity_count: number | string | null;
    coverage_state: CoverageRow['state'] | null;
    percent: CoverageRow['percent'];
    requirement: string | null;
    next_gap: CoverageRow['next_gap'];
  };

/** Rosters as lists show them; a few queries whatever their number. */
export async function rosterSummaries(
  options: RosterListOptions,
  rows: readonly RosterListRow[],
): Promise<RosterSummary[]> {
  const { database, freshness, providers, readable, now } = options;
  const ids = rows.map(({ id }) => id);
  const [onCall, ages, entities] = await Promise.all([
    readOnCallNow(database, ids, now),
    freshness.of(rows, now),
    firstEntities(database, ids, readable),
  ]);
  return rows.map(row => {
    const age = ages.get(row.id) ?? { state: 'never' as const };
    const concerns: RosterConcern[] = STORED_CONCERNS.filter(concern =>
      Boolean(row[concern]),
    );
    return {
      rosterId: row.id,
      ref: row.ref,
      title: row.title,
      provider: providerOf(providers, row.provider_id),
      answers: onCall.get(row.id)?.answers ?? { people: [] },
      concerns: age.state === 'current' ? concerns : [...concerns, 'stale'],
      coverageState: row.coverage_state ?? undefined,
      percent: row.percent ?? undefined,
      requirement: row.requirement ?? undefined,
      nextGap: row.next_gap === null ? undefined : JSON.parse(row.next_gap),
      freshness: age,
      entityCount: Number(row.entity_count ?? 0),
      entityRefs: entities.get(row.id) ?? [],
    };
  });
}

async function firstEntities(
  database: Knex,
  ids: readonly string[],
  readable: Readable,
): Promise<Map<string, string[]>> {
  const bound = database('roster_bindings as b')
    .join('entities as e', 'e.entity_ref', 'b.entity_ref')
    .modify(query => readable.where(query))
    .whereRaw('b.roster_id in ?', [textsOf(database, ids)])
    .distinct('b.roster_id', 'b.entity_ref');
  const placed = database
    .from(bound.as('d'))
    .select(
      'roster_id',
      'entity_ref',
      database.raw(
        'row_number() over (partition by roster_id order by entity_ref) as place',
      ),
    );
  const rows = await database
    .from(placed.as('p'))
    .where('place', '<=', FIRST_ENTITIES)
    .orderBy(['roster_id', 'entity_ref'])
    .select<Array<{ roster_id: string; entity_ref: string }>>(
      'roster_id',
      'entity_ref',
    );
  const byRoster = Map.groupBy(rows, ({ roster_id }) => roster_id);
  return new Map(
    [...byRoster].map(([id, own]) => [id, own.map(row => row.entity_ref)]),
  );
}
