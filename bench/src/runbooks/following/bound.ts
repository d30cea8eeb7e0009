import { eventually } from '@opsready/backend/src/tests/__testUtils__';
import { Knex } from 'knex';
import { DOCUMENT } from './document';

/** Has all sources read, until the document is bound to every entity in each place. @returns every pair */
export async function boundPairs(
  runbooks: Knex,
  entityRefs: readonly string[],
  places: number,
): Promise<Array<{ entityRef: string; runbookId: string }>> {
  return eventually(
    async () => {
      const pairs: Array<{ entity_ref: string; runbook_id: string }> =
        await runbooks('entity_bindings as b')
          .join('runbooks as r', 'r.id', 'b.runbook_id')
          .where('r.name', DOCUMENT)
          .whereIn('b.entity_ref', [...entityRefs])
          .distinct('b.entity_ref', 'b.runbook_id')
          .orderBy(['b.runbook_id', 'b.entity_ref']);
      if (pairs.length < entityRefs.length * places) {
        await runbooks('source_targets')
          .whereNull('due_at')
          .update({ due_at: new Date().toISOString() });
        throw new Error(
          `${pairs.length} pairs of runbook and entity are bound`,
        );
      }
      return pairs.map(({ entity_ref, runbook_id }) => ({
        entityRef: entity_ref,
        runbookId: runbook_id,
      }));
    },
    { timeoutMs: 240_000 },
  );
}
