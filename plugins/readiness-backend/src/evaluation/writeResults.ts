import { Knex } from 'knex';
import { insertRows, rowsOf } from '@opsready/backstage-plugin-opsready-node';
import { CheckResultsRow, ScorecardResultRow } from '../database/tables';

/** Stores results that differ from what is stored. */
export async function writeResults(
  trx: Knex,
  rows: readonly CheckResultsRow[],
) {
  await insertRows<CheckResultsRow>(trx, {
    table: 'check_results',
    columns: [
      'entity_ref',
      'results',
      'definitions_hash',
      'evaluated_at',
      'changes_at',
    ],
    rows,
    onConflict: {
      columns: ['entity_ref'],
      action: 'merge',
      unless: ['results', 'definitions_hash', 'changes_at'],
    },
  });
}

/** Stores judgements that differ, and removes those of entities that a scorecard no longer judges. */
export async function writeScorecardResults(
  trx: Knex,
  judged: readonly ScorecardResultRow[],
  notJudged: ReadonlyArray<{ scorecard_id: string; entity_ref: string }>,
) {
  await insertRows<ScorecardResultRow>(trx, {
    table: 'scorecard_results',
    columns: [
      'scorecard_id',
      'entity_ref',
      'level',
      'level_rank',
      'score',
      'detail',
      'owner_ref',
      'system_ref',
      'tier',
      'search_text',
    ],
    rows: judged,
    onConflict: {
      columns: ['scorecard_id', 'entity_ref'],
      action: 'merge',
      unless: ['detail', 'owner_ref', 'system_ref', 'tier', 'search_text'],
    },
  });
  if (notJudged.length > 0) {
    await trx('scorecard_results')
      .whereRaw('(scorecard_id, entity_ref) in (?)', [
        rowsOf(trx, { scorecard_id: 'text', entity_ref: 'text' }, notJudged),
      ])
      .delete();
  }
}
