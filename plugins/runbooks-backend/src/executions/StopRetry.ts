import { toError } from '@backstage/errors';
import {
  RunbookExecutor,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { ExecutionRow } from './ExecutionRow';
import { StopAttempt } from './StopAttempt';

/** Tells the provider again to stop what it has not been told, or did not take. */
export class StopRetry {
  readonly #knex: Knex;
  readonly #attempt: StopAttempt;

  constructor(options: { knex: Knex; attempt: StopAttempt }) {
    this.#knex = options.knex;
    this.#attempt = options.attempt;
  }

  /** Called by whoever follows the place. */
  async run(options: {
    executor: RunbookExecutor;
    target: RunbookTarget;
    signal: AbortSignal;
  }): Promise<void> {
    const { executor, target, signal } = options;
    const due: ExecutionRow[] = await this.#knex('executions')
      .where({
        executor_id: executor.id,
        account: target.account,
        region: target.region,
        status: 'stopping',
      })
      .where('stop_due_at', '<=', new Date().toISOString())
      .select();
    for (const execution of due) {
      signal.throwIfAborted();
      await this.#attempt.run({ execution, executor, signal }).catch(toError);
    }
  }
}
