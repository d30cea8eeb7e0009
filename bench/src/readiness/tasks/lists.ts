import { LEVELS } from '@opsready/backstage-plugin-readiness-common';
import { VisibleEntities } from '@opsready/backstage-plugin-readiness-backend/src/authorization/VisibleEntities';
import { scorecardEntities } from '@opsready/backstage-plugin-readiness-backend/src/api/readModels/scorecardEntities';
import { ScorecardFilter } from '@opsready/backstage-plugin-readiness-backend/src/api/readModels/ScorecardFilter';
import { scorecardGroups } from '@opsready/backstage-plugin-readiness-backend/src/api/readModels/scorecardGroups';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { task } from '../../runTask';
import { SlowestFilter, slowestOf } from '../../slowestOf';
import { definitions, scorecard } from '../definitions';
import { NOW, ownerOf, refOf, systemOf } from '../seed';

/** For a caller who sees all, and for one who sees 1,000 entities. */
export type ListFigures = Record<
  'all' | 'set',
  Record<'list' | 'groups', SlowestFilter>
>;

const READABLE = 1_000;

task<{ database: DatabaseSpec; count: number }>(async input => {
  const { count } = input;
  const database = openDatabase(input.database);
  const common = { database, definitions, scorecardId: scorecard.id, now: NOW };
  // Those that the caller may read lie spread over all.
  const step = Math.max(1, Math.floor(count / READABLE));
  const callers: Record<'all' | 'set', VisibleEntities> = {
    all: { readable: 'all' },
    set: {
      readable: new Set(
        Array.from({ length: Math.min(READABLE, count) }, (_, index) =>
          refOf(index * step),
        ),
      ),
    },
  };
  const figures = {} as ListFigures;
  for (const caller of ['all', 'set'] as const) {
    const visible = callers[caller];
    figures[caller] = {
      list: await slowestOf(filtersOf(count), async ({ filter, offset = 0 }) =>
        scorecardEntities({
          ...common,
          filter,
          visible,
          page: { limit: 25, offset },
        }),
      ),
      groups: await slowestOf(
        groupsOf(count),
        async ({ filter, by = 'owner' }) =>
          scorecardGroups({ ...common, filter, visible, by }),
      ),
    };
  }
  await database.destroy();
  return figures;
});

interface Query {
  name: string;
  filter: ScorecardFilter;
  offset?: number;
  by?: 'owner' | 'system' | 'tier' | 'level';
}

function filtersOf(count: number): Query[] {
  const owner = [ownerOf(1, count)];
  const system = [systemOf(2, count)];
  return [
    { name: 'none', filter: {} },
    { name: 'none, last page', filter: {}, offset: count - 25 },
    { name: 'owner', filter: { owner } },
    { name: 'system', filter: { system } },
    { name: 'tier', filter: { tier: [1, 2] } },
    ...LEVELS.map(level => ({
      name: `level ${level}`,
      filter: { level: [level] },
    })),
    { name: 'text, many', filter: { text: 'service' } },
    { name: 'text, few', filter: { text: 'ice-77' } },
    { name: 'text, none', filter: { text: 'no such' } },
    {
      name: 'owner, tier, level and text',
      filter: { owner, tier: [1], level: ['none', 'bronze'], text: '1' },
    },
  ];
}

function groupsOf(count: number): Query[] {
  const rolledUp = filtersOf(count).filter(
    ({ name, offset }) => offset === undefined && !name.startsWith('level'),
  );
  return rolledUp.flatMap(query =>
    (['owner', 'system', 'tier', 'level'] as const).map(by => ({
      ...query,
      name: `by ${by}, ${query.name}`,
      by,
    })),
  );
}
