import { Clock, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { recomputeStatistics } from '../statistics/recomputeStatistics';
import { ExecutionRow } from './ExecutionRow';

/** As many as are removed in one transaction. */
const PART_SIZE = 500;

/** Removes executions that ended longer ago than config keeps them; the audit record has a time of its own. */
export class ExecutionRetention {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #keepMs: number;

  constructor(options: { knex: Knex; clock: Clock; keepMs: number }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#keepMs = options.keepMs;
  }

  async run(signal: AbortSignal): Promise<void> {
    const before = new Date(
      this.#clock.now().getTime() - this.#keepMs,
    ).toISOString();
    while (!signal.aborted) {
      const old: Array<Pick<ExecutionRow, 'id' | 'runbook_id'>> =
        await this.#knex('executions')
          .where('finished_at', '<', before)
          .orderBy('finished_at')
          .limit(PART_SIZE)
          .select('id', 'runbook_id');
      if (old.length === 0) {
        return;
      }
      await this.#knex.transaction(trx => remove(trx, old));
    }
  }
}

async function remove(
  trx: Knex.Transaction,
  old: Array<Pick<ExecutionRow, 'id' | 'runbook_id'>>,
): Promise<void> {
  const ids = old.map(({ id }) => id);
  for (const [table, column] of [
    ['execution_steps', 'execution_id'],
    ['execution_children', 'execution_id'],
    ['execution_places', 'execution_id'],
    ['execution_watchers', 'execution_id'],
    ['approvals', 'execution_id'],
    ['approver_groups', 'execution_id'],
    ['executions', 'id'],
  ]) {
    await trx(table)
      .whereRaw('?? in ?', [column, textsOf(trx, ids)])
      .delete();
  }
  await recomputeStatistics(
    trx,
    old.map(({ runbook_id }) => runbook_id),
  );
}
