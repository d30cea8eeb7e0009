import { entityNotFound } from '@opsready/backstage-plugin-opsready-node';
import {
  CheckResult,
  EntityReadiness,
  ScorecardResult,
  SourceStatus,
} from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { EntityRow } from '../../database/tables';
import { Definitions } from '../../definitions/Definitions';
import { EntitySources, entitySources } from '../../evaluation/entitySources';
import { servedCheckResult } from './servedCheckResult';

type ReadinessRow = Pick<
  EntityRow,
  'selector' | 'claims' | 'resource_count'
> & {
  sources: string | null;
  results: string | null;
  detail: string | null;
  confirmed: string | null;
};

// One statement, because a page waits for it: a row per scorecard, each with all the rest. `confirmed` is a list of
// `<collector> <instant>`, without an instant where a target was never read.
const READINESS = `
  select e.selector, e.claims, e.resource_count, s.sources, r.results, sr.detail, (
    select string_agg(c.collector_id || ' ' || c.confirmed_at, ',')
    from (
      select t.collector_id, min(coalesce(t.last_success_at, '')) as confirmed_at
      from scope_targets st
      join collection_targets t on t.collector_id = st.collector_id and t.target_id = st.target_id
      where st.scope_id = e.scope_id
      group by t.collector_id
    ) c
  ) as confirmed
  from entities e
  left join scopes s on s.scope_id = e.scope_id
  left join check_results r on r.entity_ref = e.entity_ref
  left join scorecard_results sr on sr.entity_ref = e.entity_ref
  where e.entity_ref = ? and e.left_at is null`;

/** What the entity page shows. Throws `NotFoundError` where the entity is not known or has left. */
export async function entityReadiness(options: {
  database: Knex;
  definitions: Definitions;
  entityRef: string;
  now: Date;
}): Promise<EntityReadiness> {
  const { database, definitions, entityRef, now } = options;
  const rows = await readRows(database, entityRef);
  const [row] = rows;
  if (!row) {
    throw entityNotFound(entityRef);
  }
  const sources = entitySources({
    entity: row,
    scopeSources: row.sources ? JSON.parse(row.sources) : {},
    collectors: definitions.collectors,
  });
  const results: CheckResult[] = row.results ? JSON.parse(row.results) : [];
  return {
    entityRef,
    now: now.toISOString(),
    evaluated: row.results !== null,
    scorecards: scorecardsOf(rows, definitions),
    checks: results.flatMap(
      result => servedCheckResult(result, definitions, sources) ?? [],
    ),
    sources: sourceStatuses(definitions, sources, instants(row.confirmed)),
    claimProblems: JSON.parse(row.selector).problems ?? [],
    resourceCount: row.resource_count,
  };
}

async function readRows(
  database: Knex,
  entityRef: string,
): Promise<ReadinessRow[]> {
  const answer = await database.raw(READINESS, [entityRef]);
  return Array.isArray(answer) ? answer : answer.rows;
}

/** In the order in which they are defined. */
function scorecardsOf(
  rows: ReadinessRow[],
  definitions: Definitions,
): EntityReadiness['scorecards'] {
  const order = definitions.scorecards.map(({ id }) => id);
  return rows
    .flatMap(({ detail }): ScorecardResult[] =>
      detail ? [JSON.parse(detail)] : [],
    )
    .sort(
      (a, b) => order.indexOf(a.scorecardId) - order.indexOf(b.scorecardId),
    );
}

function instants(confirmed: string | null): ReadonlyMap<string, string> {
  const pairs = (confirmed ?? '').split(',').map(pair => pair.split(' '));
  return new Map(pairs.map(([collectorId, at]) => [collectorId, at]));
}

function sourceStatuses(
  definitions: Definitions,
  sources: EntitySources,
  confirmed: ReadonlyMap<string, string>,
): SourceStatus[] {
  return [...definitions.collectors.values()].map(({ id, title }) => {
    const { state, reason, missingPermission } = sources[id];
    return {
      collectorId: id,
      title,
      state,
      confirmedAt: confirmed.get(id) || undefined,
      reason,
      missingPermission,
    };
  });
}
