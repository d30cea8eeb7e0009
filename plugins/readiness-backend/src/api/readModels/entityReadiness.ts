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
  scorecards: string;
  confirmed: string;
};

// One statement, whatever the number of scorecards and targets: JSON that is stored as text is put together as text.
const READINESS = `
  select
    e.selector, e.claims, e.resource_count, s.sources, r.results,
    '[' || coalesce((
      select string_agg(sr.detail, ',' order by sr.scorecard_id)
      from scorecard_results sr
      where sr.entity_ref = e.entity_ref
    ), '') || ']' as scorecards,
    '{' || coalesce((
      select string_agg('"' || c.collector_id || '":"' || c.confirmed_at || '"', ',')
      from (
        select t.collector_id, min(t.last_success_at) as confirmed_at
        from scope_targets st
        join collection_targets t on t.target_id = st.target_id
        where st.scope_id = e.scope_id
        group by t.collector_id
        having count(*) = count(t.last_success_at)
      ) c
    ), '') || '}' as confirmed
  from entities e
  left join scopes s on s.scope_id = e.scope_id
  left join check_results r on r.entity_ref = e.entity_ref
  where e.entity_ref = ? and e.left_at is null`;

/** What the entity page shows. Throws `NotFoundError` where the entity is not known or has left. */
export async function entityReadiness(options: {
  database: Knex;
  definitions: Definitions;
  entityRef: string;
  now: Date;
}): Promise<EntityReadiness> {
  const { database, definitions, entityRef, now } = options;
  const row = await readRow(database, entityRef);
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
    scorecards: JSON.parse(row.scorecards),
    checks: results.flatMap(
      result => servedCheckResult(result, definitions, sources) ?? [],
    ),
    sources: sourceStatuses(definitions, sources, JSON.parse(row.confirmed)),
    claimProblems: JSON.parse(row.selector).problems ?? [],
    resourceCount: row.resource_count,
  };
}

async function readRow(
  database: Knex,
  entityRef: string,
): Promise<ReadinessRow | undefined> {
  const answer = await database.raw(READINESS, [entityRef]);
  const rows: ReadinessRow[] = Array.isArray(answer) ? answer : answer.rows;
  return rows[0];
}

function sourceStatuses(
  definitions: Definitions,
  sources: EntitySources,
  confirmed: Record<string, string>,
): SourceStatus[] {
  return [...definitions.collectors.values()].map(({ id, title }) => {
    const { state, reason, missingPermission } = sources[id];
    return {
      collectorId: id,
      title,
      state,
      confirmedAt: confirmed[id],
      reason,
      missingPermission,
    };
  });
}
