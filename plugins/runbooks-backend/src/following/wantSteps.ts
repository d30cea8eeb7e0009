import {
  ExecutionSummary,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ExecutionRow } from '../executions/ExecutionRow';
import { hastenFollowing } from './hastenFollowing';

/**
 * Has the steps of an execution read that has ended, where they never were: those from outside are many, and are read when
 * somebody looks.
 */
export async function wantSteps(
  database: Knex,
  { id, status }: Pick<ExecutionSummary, 'id' | 'status'>,
): Promise<void> {
  if (!isFinished(status)) {
    return;
  }
  const [wanted]: Array<
    Pick<ExecutionRow, 'executor_id' | 'account' | 'region'>
  > = await database('executions')
    .where({ id, steps_due: false, steps_read_at: null })
    .whereNotNull('provider_id')
    // Where there is no place nothing is followed.
    .whereNotNull('account')
    .update({ steps_due: true })
    .returning(['executor_id', 'account', 'region']);
  if (wanted) {
    await hastenFollowing(database, wanted);
  }
}
