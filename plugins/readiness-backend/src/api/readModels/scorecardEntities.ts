import {
  ScorecardEntities,
  ScorecardEntity,
  ScorecardResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { EntityRow, ScorecardResultRow } from '../../database/tables';
import { Definitions } from '../../definitions/Definitions';
import { entitySources } from '../../evaluation/entitySources';
import { filterScorecardResults } from './filterScorecardResults';
import { ScorecardFilter } from './ScorecardFilter';

const MOST_BLOCKERS = 3;

type PageRow = Pick<ScorecardResultRow, 'entity_ref' | 'detail' | 'tier'> &
  Pick<
    EntityRow,
    | 'kind'
    | 'title'
    | 'type'
    | 'owner_ref'
    | 'system_ref'
    | 'claims'
    | 'resource_count'
  > & { sources: string | null; evaluated_at: string | null };

/** One page of a scorecard's entities, worst first, and how many there are. */
export async function scorecardEntities(options: {
  database: Knex;
  definitions: Definitions;
  scorecardId: string;
  filter: ScorecardFilter;
  visible: VisibleEntities;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<ScorecardEntities> {
  const { definitions, scorecardId, now } = options;
  const [rows, [{ total }]] = await Promise.all([
    pageRows(options),
    filterScorecardResults(options).count({ total: '*' }),
  ]);
  const collectorIds = collectorsBehind(definitions, scorecardId);
  return {
    now: now.toISOString(),
    items: rows.map(row => toItem(row, definitions, collectorIds)),
    totalItems: Number(total),
  };
}

// The page is cut before anything is joined to it.
async function pageRows(
  options: Parameters<typeof filterScorecardResults>[0] & {
    page: { limit: number; offset: number };
  },
): Promise<PageRow[]> {
  const { database, page } = options;
  const keys = filterScorecardResults(options)
    .select('sr.scorecard_id', 'sr.entity_ref')
    .orderBy(['sr.level_rank', 'sr.score', 'sr.entity_ref'])
    .limit(page.limit)
    .offset(page.offset);
  return database
    .from(keys.as('k'))
    .join('scorecard_results as p', join =>
      join
        .on('p.scorecard_id', 'k.scorecard_id')
        .andOn('p.entity_ref', 'k.entity_ref'),
    )
    .join('entities as e', 'e.entity_ref', 'k.entity_ref')
    .leftJoin('scopes as s', 's.scope_id', 'e.scope_id')
    .leftJoin('check_results as r', 'r.entity_ref', 'k.entity_ref')
    .orderBy(['p.level_rank', 'p.score', 'p.entity_ref'])
    .select(
      'p.entity_ref',
      'p.detail',
      'p.tier',
      'e.kind',
      'e.title',
      'e.type',
      'e.owner_ref',
      'e.system_ref',
      'e.claims',
      'e.resource_count',
      's.sources',
      'r.evaluated_at',
    );
}

function toItem(
  row: PageRow,
  definitions: Definitions,
  collectorIds: ReadonlySet<string>,
): ScorecardEntity {
  const result: ScorecardResult = JSON.parse(row.detail);
  const sources = entitySources({
    entity: row,
    scopeSources: row.sources ? JSON.parse(row.sources) : {},
    collectors: definitions.collectors,
  });
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title ?? undefined,
    type: row.type ?? undefined,
    owner: row.owner_ref || undefined,
    system: row.system_ref || undefined,
    tier: row.tier,
    level: result.level,
    score: result.score,
    counts: result.counts,
    blockers: result.blockers.slice(0, MOST_BLOCKERS),
    stale: [...collectorIds].some(id => sources[id]?.state === 'stale'),
    evaluatedAt: row.evaluated_at ?? undefined,
  };
}

function collectorsBehind(
  definitions: Definitions,
  scorecardId: string,
): ReadonlySet<string> {
  const sections = definitions.scorecards.find(
    ({ id }) => id === scorecardId,
  )?.sections;
  const checkIds = new Set(
    sections?.flatMap(({ checks }) => checks.map(({ checkId }) => checkId)),
  );
  return new Set(
    definitions.checks
      .filter(({ id }) => checkIds.has(id))
      .flatMap(({ requiredFacts }) =>
        requiredFacts.map(factId => factId.slice(0, factId.indexOf('/'))),
      ),
  );
}
