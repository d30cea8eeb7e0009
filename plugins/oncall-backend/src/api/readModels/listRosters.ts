import { Rosters } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { FOR_GOOD, RosterRow } from '../../database/tables';
import { ProviderRegistry } from '../../providers/ProviderRegistry';
import { Freshness } from '../../rosters/Freshness';
import { filterRosters, RosterFilter } from './filterRosters';
import { concernConditions, COVERAGE_CONCERNS } from './rosterConcerns';
import { RosterListRow, rosterSummaries } from './rosterSummaries';
import { visibleRosters } from './visibleRosters';

/** What a list of rosters is made of. */
export interface RosterListOptions {
  database: Knex;
  freshness: Freshness;
  providers: ProviderRegistry;
  readable: Readable;
  now: Date;
}

/** One page of the rosters that the caller may see, with totals of all of them. */
export async function listRosters(
  options: RosterListOptions & {
    filter: RosterFilter;
    order: 'worst' | 'title';
    page: { limit: number; offset: number };
  },
): Promise<Rosters> {
  const { database, order, page, now } = options;
  const filtered = rostersWithCoverage(options);
  await filterRosters({ ...options, query: filtered });
  const [rows, [{ total }], totals] = await Promise.all([
    inOrder(filtered.clone(), order)
      .modify(query => selectListed(database, query, now))
      .limit(page.limit)
      .offset(page.offset) as Promise<RosterListRow[]>,
    filtered.clone().count({ total: '*' }),
    totalsOf(options),
  ]);
  return {
    now: now.toISOString(),
    totalItems: Number(total),
    totals,
    items: await rosterSummaries(options, rows),
  };
}

function rostersWithCoverage({
  database,
  readable,
}: RosterListOptions): Knex.QueryBuilder {
  return visibleRosters(database, readable).leftJoin('coverages as c', join =>
    join.on('c.roster_id', 'r.id').andOn('c.strictest', database.raw('true')),
  );
}

/** Gaps by how soon they come, then what nobody can tell, then the rest. */
function inOrder(
  query: Knex.QueryBuilder,
  order: 'worst' | 'title',
): Knex.QueryBuilder {
  if (order === 'worst') {
    query.orderByRaw(
      `case c.state when 'covered' then 2 when 'gaps' then 0 else 1 end, coalesce(c.next_gap_from, ?)`,
      [FOR_GOOD],
    );
  }
  return query.orderBy(['r.sort_title', 'r.id']);
}

function selectListed(
  database: Knex,
  query: Knex.QueryBuilder,
  now: Date,
): void {
  const conditions = concernConditions(database, now.toISOString());
  const columns: Array<keyof RosterRow> = [
    'id',
    'provider_id',
    'target_id',
    'ref',
    'title',
    'read_at',
    'read_error',
  ];
  query.select(
    ...columns.map(column => `r.${column}`),
    'c.state as coverage_state',
    'c.percent',
    'c.requirement',
    'c.next_gap',
    ...COVERAGE_CONCERNS.map(concern =>
      database.raw('(?) as ??', [conditions[concern], concern]),
    ),
  );
}

/** Whoever has nobody now is counted apart, as a set: in a sum PostgreSQL would look for somebody one roster at a time. */
async function totalsOf(
  options: RosterListOptions,
): Promise<Rosters['totals']> {
  const { database, now } = options;
  const { gap, levelEmptyNow } = concernConditions(database, now.toISOString());
  const count = (condition: Knex.Raw) =>
    database.raw('sum(case when ? then 1 else 0 end)', [condition]);
  const [totals, [{ emptyNow }]] = await Promise.all([
    rostersWithCoverage(options).first(
      database.raw('count(*) as rosters'),
      database.raw('? as with_gaps', [count(gap)]),
      database.raw('? as unknown_coverage', [
        count(database.raw(`coalesce(c.state, 'unknown') = 'unknown'`)),
      ]),
    ) as PromiseLike<Record<string, unknown>>,
    visibleRosters(database, options.readable)
      .whereRaw('(?)', [levelEmptyNow])
      .count({ emptyNow: '*' }),
  ]);
  return {
    rosters: Number(totals.rosters),
    withGaps: Number(totals.with_gaps ?? 0),
    emptyNow: Number(emptyNow),
    unknown: Number(totals.unknown_coverage ?? 0),
  };
}
