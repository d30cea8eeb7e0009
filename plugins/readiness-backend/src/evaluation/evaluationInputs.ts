import {
  CheckResult,
  FactValues,
} from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { isPostgres, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { CheckResultsRow, FactsRow } from '../database/tables';
import { ScopeSources } from './ScopeSource';

/** What is known about the sources of one scope. */
export interface ScopeState {
  sources: ScopeSources;
  confirmedAt: Map<string, string>;
}

/** Takes entities out of the queue; others that take at the same time get others. */
export async function takeBatch(trx: Knex, size: number): Promise<string[]> {
  const locked = isPostgres(trx) ? 'for update skip locked' : '';
  const result = await trx.raw(
    `delete from evaluation_queue where entity_ref in (
       select entity_ref from evaluation_queue limit ${size} ${locked}
     ) returning entity_ref`,
  );
  const rows: Array<{ entity_ref: string }> = isPostgres(trx)
    ? result.rows
    : result;
  return rows.map(row => row.entity_ref);
}

/** Adds what is known of scopes that are not in `scopes` yet; one that nobody has looked at stays out. */
export async function loadScopes(
  trx: Knex,
  scopes: Map<string, ScopeState>,
  ids: readonly string[],
) {
  const missing = [...new Set(ids)].filter(id => !scopes.has(id));
  if (missing.length === 0) {
    return;
  }
  const found = await trx('scopes')
    .whereRaw('scope_id in ?', [textsOf(trx, missing)])
    .select('scope_id', 'sources');
  for (const row of found.filter(({ sources }) => sources !== '')) {
    scopes.set(row.scope_id, {
      sources: JSON.parse(row.sources),
      confirmedAt: new Map(),
    });
  }
  const confirmed = await trx('scope_targets as s')
    .join('collection_targets as t', join =>
      join
        .on('t.collector_id', 's.collector_id')
        .andOn('t.target_id', 's.target_id'),
    )
    .whereRaw('s.scope_id in ?', [textsOf(trx, missing)])
    .whereNotNull('t.last_success_at')
    .groupBy('s.scope_id', 't.collector_id')
    .select('s.scope_id', 't.collector_id')
    .min('t.last_success_at as confirmed_at');
  for (const row of confirmed) {
    scopes
      .get(row.scope_id)
      ?.confirmedAt.set(row.collector_id, row.confirmed_at);
  }
}

/** All facts of some entities, by full id. */
export async function factsOf(
  trx: Knex,
  refs: readonly string[],
): Promise<Map<string, FactValues>> {
  const rows = await trx<FactsRow>('facts')
    .whereRaw('entity_ref in ?', [textsOf(trx, refs)])
    .select('entity_ref', 'collector_id', 'fact_values');
  const facts = new Map<string, FactValues>();
  for (const row of rows) {
    let values = facts.get(row.entity_ref);
    if (!values) {
      values = {};
      facts.set(row.entity_ref, values);
    }
    const short = JSON.parse(row.fact_values);
    for (const name of Object.keys(short)) {
      values[`${row.collector_id}/${name}`] = short[name];
    }
  }
  return facts;
}

/** The stored results of some entities. */
export async function resultsOf(
  trx: Knex,
  refs: readonly string[],
): Promise<Map<string, CheckResult[]>> {
  const rows = await trx<CheckResultsRow>('check_results')
    .whereRaw('entity_ref in ?', [textsOf(trx, refs)])
    .select('entity_ref', 'results');
  return new Map(rows.map(row => [row.entity_ref, JSON.parse(row.results)]));
}
