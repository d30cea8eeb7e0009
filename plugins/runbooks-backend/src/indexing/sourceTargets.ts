import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { SourceTargetRow } from '../database/tables';
import { ENTITIES_TARGET } from '../runbooks/runbookColumns';
import { ReadError } from './readError';

/** A source and one target of it. */
export interface TargetKey {
  source_id: string;
  target_id: string;
}

/** A target as it is stored before anything was read from it. */
type StoredTarget = Pick<
  SourceTargetRow,
  'source_id' | 'target_id' | 'account' | 'region' | 'environment'
>;

/** Makes the stored targets those of the installed sources; what is known of the ones that stay is kept. */
export async function syncTargets(
  knex: Knex,
  sources: Iterable<RunbookSource>,
): Promise<void> {
  const wanted = [...sources].flatMap(storedTargets);
  const keyOf = (row: TargetKey) => `${row.source_id}\n${row.target_id}`;
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
      await trx('source_targets')
        .insert(row)
        .onConflict(['source_id', 'target_id'])
        .merge(['account', 'region', 'environment']);
    }
  });
}

function storedTargets(source: RunbookSource): StoredTarget[] {
  const places =
    source.kind === 'target'
      ? source.targets
      : [
          {
            id: ENTITIES_TARGET,
            account: null,
            region: null,
            environment: null,
          },
        ];
  return places.map(({ id, account, region, environment }) => ({
    source_id: source.id,
    target_id: id,
    account,
    region,
    environment: environment ?? null,
  }));
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
