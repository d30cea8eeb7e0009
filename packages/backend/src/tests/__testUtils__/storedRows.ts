import { TestDatabase } from './TestDatabase';

/** Everything but the log of runs, and what says when a target was last read and a cycle last began. */
const TABLES = [
  'entities',
  'scopes',
  'scope_targets',
  'records',
  'record_resources',
  'resources',
  'resource_tags',
  'claims',
  'claim_tags',
  'claim_limits',
  'resource_entities',
  'facts',
  'fact_versions',
  'check_results',
  'transitions',
  'scorecard_results',
];

/** Every row with the transaction that wrote it last: equal answers mean that not even an equal row was written. */
export async function storedRows({
  readiness,
}: TestDatabase): Promise<Record<string, string[]>> {
  const stored: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await readiness(`${table} as t`).select(
      readiness.raw(`t.xmin || ' ' || t::text as written`),
    );
    stored[table] = rows.map(({ written }) => written).sort();
  }
  return stored;
}
