import {
  insertRows,
  ReadError,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { EntityRunbooksRead } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { EntityReadErrorRow, UnmatchedEntryRow } from '../database/tables';

/**
 * What came of reading entities beside their runbooks: who cannot be read since when, and which entries of annotations
 * lead to nothing. Writes differences.
 */
export const entityReads = {
  /** The errors are now exactly those of `errors`, among these entities; since when somebody fails is kept. */
  async writeErrors(
    trx: Knex,
    options: {
      sourceId: string;
      entityRefs: readonly string[];
      errors: ReadonlyMap<string, ReadError>;
      at: string;
    },
  ): Promise<void> {
    const { sourceId, entityRefs, errors, at } = options;
    const stored: EntityReadErrorRow[] = await trx('entity_read_errors')
      .where('source_id', sourceId)
      .whereRaw('entity_ref in ?', [textsOf(trx, entityRefs)])
      .select();
    const ended = stored.filter(row => !errors.has(row.entity_ref));
    await deleteRefs(
      trx('entity_read_errors').where('source_id', sourceId),
      ended,
    );
    const since = new Map(stored.map(row => [row.entity_ref, row]));
    const rows = [...errors].map(([entity_ref, error]) => ({
      source_id: sourceId,
      entity_ref,
      failing_since: since.get(entity_ref)?.failing_since ?? at,
      error: JSON.stringify(error),
    }));
    await insertRows<EntityReadErrorRow>(trx, {
      table: 'entity_read_errors',
      columns: ['source_id', 'entity_ref', 'failing_since', 'error'],
      rows: rows.filter(
        ({ entity_ref, error }) => since.get(entity_ref)?.error !== error,
      ),
      onConflict: { columns: ['source_id', 'entity_ref'], action: 'merge' },
    });
  },

  /** The entries are now exactly these, among these entities. */
  async writeUnmatched(
    trx: Knex,
    options: {
      sourceId: string;
      entityRefs: readonly string[];
      unmatched: ReadonlyMap<string, EntityRunbooksRead['unmatched']>;
    },
  ): Promise<void> {
    const { sourceId, entityRefs, unmatched } = options;
    const stored: UnmatchedEntryRow[] = await trx('unmatched_entries')
      .where('source_id', sourceId)
      .whereRaw('entity_ref in ?', [textsOf(trx, entityRefs)])
      .orderBy(['entity_ref', 'entry_no'])
      .select();
    const before = Map.groupBy(stored, row => row.entity_ref);
    const changed = entityRefs.filter(
      ref =>
        JSON.stringify(before.get(ref)?.map(entryOf) ?? []) !==
        JSON.stringify((unmatched.get(ref) ?? []).map(entryOf)),
    );
    await deleteRefs(
      trx('unmatched_entries').where('source_id', sourceId),
      changed.map(entity_ref => ({ entity_ref })),
    );
    await insertRows<UnmatchedEntryRow>(trx, {
      table: 'unmatched_entries',
      columns: [
        'entity_ref',
        'source_id',
        'entry_no',
        'annotation',
        'entry',
        'message',
      ],
      rows: changed.flatMap(entity_ref =>
        (unmatched.get(entity_ref) ?? []).map((entry, entry_no) => ({
          entity_ref,
          source_id: sourceId,
          entry_no,
          ...entryOf(entry),
        })),
      ),
    });
  },
};

type Entry = EntityRunbooksRead['unmatched'][number];

function entryOf({ annotation, entry, message }: Entry): Entry {
  return { annotation, entry, message };
}

async function deleteRefs(
  query: Knex.QueryBuilder,
  rows: ReadonlyArray<{ entity_ref: string }>,
): Promise<void> {
  if (rows.length > 0) {
    await query
      .whereIn(
        'entity_ref',
        rows.map(row => row.entity_ref),
      )
      .delete();
  }
}
