import { entityNotFound } from '@opsready/backstage-plugin-opsready-node';
import {
  CheckResult,
  EntityReadiness,
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
};

interface ConfirmedRow {
  collector_id: string;
  confirmed_at: string;
}

// Two plain statements: one that does it all takes both databases longer to plan than these take to run.
const READINESS = `
  select e.selector, e.claims, e.resource_count, s.sources, r.results, sr.detail
  from entities e
  left join scopes s on s.scope_id = e.scope_id
  left join check_results r on r.entity_ref = e.entity_ref
  left join scorecard_results sr on sr.entity_ref = e.entity_ref
  where e.entity_ref = ? and e.left_at is null
  order by sr.scorecard_id`;
const CONFIRMED = `
  select t.collector_id, min(t.last_success_at) as confirmed_at
  from entities e
  join scope_targets st on st.scope_id = e.scope_id
  join collection_targets t on t.collector_id = st.collector_id and t.target_id = st.target_id
  where e.entity_ref = ?
  group by t.collector_id
  having count(*) = count(t.last_success_at)`;

/** What the entity page shows. Throws `NotFoundError` where the entity is not known or has left. */
export async function entityReadiness(options: {
  database: Knex;
  definitions: Definitions;
  entityRef: string;
  now: Date;
}): Promise<EntityReadiness> {
  const { database, definitions, entityRef, now } = options;
  const [rows, confirmed] = await Promise.all([
    select<ReadinessRow>(database, READINESS, entityRef),
    select<ConfirmedRow>(database, CONFIRMED, entityRef),
  ]);
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
    scorecards: rows.flatMap(({ detail }) =>
      detail ? JSON.parse(detail) : [],
    ),
    checks: results.flatMap(
      result => servedCheckResult(result, definitions, sources) ?? [],
    ),
    sources: sourceStatuses(definitions, sources, confirmed),
    claimProblems: JSON.parse(row.selector).problems ?? [],
    resourceCount: row.resource_count,
  };
}

async function select<TRow>(
  database: Knex,
  sql: string,
  entityRef: string,
): Promise<TRow[]> {
  const answer = await database.raw(sql, [entityRef]);
  return Array.isArray(answer) ? answer : answer.rows;
}

function sourceStatuses(
  definitions: Definitions,
  sources: EntitySources,
  confirmed: readonly ConfirmedRow[],
): SourceStatus[] {
  return [...definitions.collectors.values()].map(({ id, title }) => {
    const { state, reason, missingPermission } = sources[id];
    return {
      collectorId: id,
      title,
      state,
      confirmedAt: confirmed.find(row => row.collector_id === id)?.confirmed_at,
      reason,
      missingPermission,
    };
  });
}
