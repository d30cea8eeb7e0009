import {
  LEVELS,
  ScorecardGroups,
} from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { filterScorecardResults } from './filterScorecardResults';
import { ScorecardFilter } from './ScorecardFilter';

/** By what a scorecard can be rolled up. */
export type GroupBy = 'owner' | 'system' | 'tier' | 'level';

const COLUMNS: Record<GroupBy, string> = {
  owner: 'sr.owner_ref',
  system: 'sr.system_ref',
  tier: 'sr.tier',
  level: 'sr.level_rank',
};

interface GroupRow {
  value: string | number;
  total: string | number;
  average: string | number | null;
  [levelCount: `level_${number}`]: string | number;
}

/** A scorecard rolled up, by value; levels worst first. */
export async function scorecardGroups(options: {
  database: Knex;
  scorecardId: string;
  by: GroupBy;
  filter: ScorecardFilter;
  visible: VisibleEntities;
  now: Date;
}): Promise<ScorecardGroups> {
  const { database, by, now } = options;
  const rows: GroupRow[] = await filterScorecardResults(options)
    .groupBy(COLUMNS[by])
    .orderBy(COLUMNS[by])
    .select(
      `${COLUMNS[by]} as value`,
      database.raw('count(*) as total'),
      database.raw('avg(case when sr.score >= 0 then sr.score end) as average'),
      ...LEVELS.map((_, rank) =>
        database.raw('count(*) filter (where sr.level_rank = ?) as ??', [
          rank,
          `level_${rank}`,
        ]),
      ),
    );
  return {
    now: now.toISOString(),
    items: rows.map(row => toGroup(row, by)),
  };
}

function toGroup(row: GroupRow, by: GroupBy): ScorecardGroups['items'][number] {
  const count = (rank: number) => Number(row[`level_${rank}`]);
  return {
    value: by === 'level' ? LEVELS[Number(row.value)] : String(row.value),
    total: Number(row.total),
    averageScore: row.average === null ? undefined : Number(row.average),
    levels: {
      none: count(LEVELS.indexOf('none')),
      notDetermined: count(LEVELS.indexOf('notDetermined')),
      bronze: count(LEVELS.indexOf('bronze')),
      silver: count(LEVELS.indexOf('silver')),
      gold: count(LEVELS.indexOf('gold')),
    },
  };
}
