import { Knex } from 'knex';
import { ExecutionRow } from './ExecutionRow';
import { Transition } from './ExecutionStore';

/**
 * The change that says that an execution runs at the provider: whoever learns it is right, with or without the lease, and
 * even where somebody has given it up.
 */
export function adoption(options: {
  execution: Pick<ExecutionRow, 'id'>;
  providerId: string;
  startedAt: string;
}): Transition {
  return {
    id: options.execution.id,
    from: ['submitting', 'unknown'],
    to: 'running',
    set: { provider_id: options.providerId, started_at: options.startedAt },
    where: { provider_id: null },
  };
}

/** Removes what was taken for an execution from outside before anybody knew whose it is. */
export async function removeTwin(
  trx: Knex.Transaction,
  options: {
    execution: Pick<ExecutionRow, 'executor_id' | 'account' | 'region'>;
    providerId: string;
  },
): Promise<void> {
  const { executor_id, account, region } = options.execution;
  const ids: string[] = await trx('executions')
    .where({ executor_id, account, region, outside: true })
    .where('provider_id', options.providerId)
    .pluck('id');
  if (ids.length > 0) {
    await trx('executions').whereIn('id', ids).delete();
    await trx('execution_steps').whereIn('execution_id', ids).delete();
    await trx('execution_children').whereIn('execution_id', ids).delete();
  }
}
