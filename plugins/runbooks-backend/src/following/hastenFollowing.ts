import { Knex } from 'knex';
import { ExecutionRow } from '../executions/ExecutionRow';

/** The place that an execution is followed in, as `follow_targets` names it. */
export function followTargetId(
  execution: Pick<ExecutionRow, 'executor_id' | 'account' | 'region'>,
): string {
  const { executor_id, account, region } = execution;
  return `${executor_id}:${account}/${region}`;
}

/** Has the place of an execution read soon, since something has begun there. What is not followed is let be. */
export async function hastenFollowing(
  knex: Knex,
  execution: Pick<ExecutionRow, 'executor_id' | 'account' | 'region'>,
): Promise<void> {
  const now = new Date().toISOString();
  await knex('follow_targets')
    .where('target_id', followTargetId(execution))
    .where('due_at', '>', now)
    .update({ due_at: now });
}
