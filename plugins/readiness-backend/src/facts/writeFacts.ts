import { FactValue } from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { FactsRow } from '../database/tables';

/**
 * Stores the facts of many entities from one collector; facts that are as they were write nothing.
 *
 * @returns the entities whose facts changed
 */
export async function writeFacts(
  trx: Knex,
  options: {
    collectorId: string;
    /** By entity ref; keys are short fact names. */
    facts: ReadonlyMap<string, Record<string, FactValue>>;
    /** ISO 8601 */
    at: string;
  },
): Promise<string[]> {
  const written = await insertRows<FactsRow, { entity_ref: string }>(trx, {
    table: 'facts',
    columns: ['entity_ref', 'collector_id', 'fact_values', 'changed_at'],
    rows: [...options.facts].map(([entity_ref, values]) => ({
      entity_ref,
      collector_id: options.collectorId,
      fact_values: JSON.stringify(values),
      changed_at: options.at,
    })),
    onConflict: {
      columns: ['entity_ref', 'collector_id'],
      action: 'merge',
      unless: ['fact_values'],
    },
    returning: ['entity_ref'],
  });
  return written.map(row => row.entity_ref);
}
