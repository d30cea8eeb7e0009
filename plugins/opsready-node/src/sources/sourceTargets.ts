import { Knex } from 'knex';
import { ReadError } from './readError';

/** A source and one target of it. @public */
export interface TargetKey {
  source_id: string;
  target_id: string;
}

/**
 * A row of `source_targets`, whose other columns are the plugin's own.
 *
 * @public
 */
export interface TargetState extends TargetKey {
  /** Real time; set by a cycle, cleared when the read has ended. */
  due_at: string | null;
  last_success_at: string | null;
  failing_since: string | null;
  /** `ReadError` */
  last_error: string | null;
}

/**
 * Makes the stored targets those of the installed sources; what is known of the ones that stay is kept.
 *
 * @param wanted - all with the same columns
 * @public
 */
export async function syncTargets<TRow extends TargetKey>(
  knex: Knex,
  wanted: readonly TRow[],
): Promise<void> {
  const keyOf = (row: TargetKey) => `${row.source_id}\n${row.target_id}`;
  const told = Object.keys(wanted[0] ?? {}).filter(
    column => column !== 'source_id' && column !== 'target_id',
  );
  await knex.transaction(async trx => {
    const stored: TargetKey[] = await trx('source_targets').select(
      'source_id',
      'target_id',
    );
    const wantedKeys = new Set(wanted.map(keyOf));
    for (const { source_id, target_id } of stored) {
      if (!wantedKeys.has(keyOf({ source_id, target_id }))) {
        await trx('source_targets').where({ source_id, target_id }).delete();
      }
    }
    for (const row of wanted) {
      const inserted = trx('source_targets')
        .insert(row as object)
        .onConflict(['source_id', 'target_id']);
      await (told.length > 0 ? inserted.merge(told) : inserted.ignore());
    }
  });
}

/** Records a finished read. What it confirmed is as old as its start: that is when it began to look. */
export async function recordSuccess(
  trx: Knex,
  key: TargetKey,
  startedAt: string,
): Promise<void> {
  await trx('source_targets').where(key).update({
    due_at: null,
    last_success_at: startedAt,
    failing_since: null,
    last_error: null,
  });
}

/**
 * Records a read that did not finish; what was known stays. One that was stopped because its replica stops says nothing
 * about the target, which stays due for another.
 */
export async function recordFailure(
  trx: Knex,
  key: TargetKey,
  options: { error: ReadError; at: string; stopped: boolean },
): Promise<void> {
  const { error, at, stopped } = options;
  if (!stopped) {
    await trx('source_targets')
      .where(key)
      .update({
        due_at: null,
        failing_since: trx.raw('coalesce(failing_since, ?)', [at]),
        last_error: JSON.stringify(error),
      });
  }
}
