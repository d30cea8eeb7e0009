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
import {
  concernConditions,
  COVERAGE_CONCERNS,
  STORED_CONCERNS,
  StoredConcern,
} from './rosterConcerns';

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
  Record<(typeof COVERAGE_CONCERNS)[number], boolean | number> & {
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
  const [onCall, ages, entities, others] = await Promise.all([
    readOnCallNow(database, ids, now),
    freshness.of(rows, now),
    servedEntities(database, ids, readable),
    otherConcerns(database, ids, now),
  ]);
  return rows.map(row => {
    const age = ages.get(row.id) ?? { state: 'never' as const };
    const holds: Partial<Record<StoredConcern, unknown>> = {
      ...row,
      ...others.get(row.id),
    };
    const concerns: RosterConcern[] = STORED_CONCERNS.filter(concern =>
      Boolean(holds[concern]),
    );
    const served = entities.get(row.id) ?? [];
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
      entityCount: Number(served[0]?.entity_count ?? 0),
      entityRefs: served.map(({ entity_ref }) => entity_ref),
    };
  });
}

type OtherConcerns = Partial<Record<StoredConcern, boolean | number>>;

/** Concerns that coverage does not tell. Looked for where the page is known: for all rosters that is a lot of work. */
async function otherConcerns(
  database: Knex,
  ids: readonly string[],
  now: Date,
): Promise<Map<string, OtherConcerns>> {
  const conditions = concernConditions(database, now.toISOString());
  const ofCoverage: readonly StoredConcern[] = COVERAGE_CONCERNS;
  const rows: Array<OtherConcerns & { id: string }> = await database(
    'rosters as r',
  )
    .whereRaw('r.id in ?', [textsOf(database, ids)])
    .select(
      'r.id',
      ...STORED_CONCERNS.filter(concern => !ofCoverage.includes(concern)).map(
        concern => database.raw('(?) as ??', [conditions[concern], concern]),
      ),
    );
  return new Map(rows.map(({ id, ...concerns }) => [id, concerns]));
}

interface ServedEntity {
  roster_id: string;
  entity_ref: string;
  /** Of all that the caller may read. */
  entity_count: number | string;
}

/** The first entities of each roster, with how many there are. */
async function servedEntities(
  database: Knex,
  ids: readonly string[],
  readable: Readable,
): Promise<Map<string, ServedEntity[]>> {
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
      database.raw('count(*) over (partition by roster_id) as entity_count'),
      database.raw(
        'row_number() over (partition by roster_id order by entity_ref) as place',
      ),
    );
  const rows = await database
    .from(placed.as('p'))
    .where('place', '<=', FIRST_ENTITIES)
    .orderBy(['roster_id', 'entity_ref'])
    .select<ServedEntity[]>('roster_id', 'entity_ref', 'entity_count');
  return Map.groupBy(rows, ({ roster_id }) => roster_id);
}
