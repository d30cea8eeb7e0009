import { ConflictError } from '@backstage/errors';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { auditedExecution } from '../audit/auditedExecution';
import { AuditLog } from '../audit/AuditLog';
import { ExecutionRow } from './ExecutionRow';
import { ExecutionStore } from './ExecutionStore';

/** Takes a person's word for what became of an execution that nobody can ask about. Whether they may is asked before. */
export class Closing {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #store: ExecutionStore;
  readonly #auditLog: AuditLog;

  constructor(options: {
    database: Knex;
    clock: Clock;
    store: ExecutionStore;
    auditLog: AuditLog;
  }) {
    this.#knex = options.database;
    this.#clock = options.clock;
    this.#store = options.store;
    this.#auditLog = options.auditLog;
  }

  /** @throws ConflictError where its result is not unknown */
  async close(
    execution: ExecutionRow,
    {
      outcome,
      reason,
    }: { outcome: 'succeeded' | 'failed' | 'cancelled'; reason: string },
    personRef: string,
  ): Promise<void> {
    await this.#knex.transaction(async trx => {
      const closed = await this.#store.transition(
        {
          id: execution.id,
          from: ['unknown'],
          to: outcome,
          actor: personRef,
          set: {
            message: `Closed as ${outcome} by ${personRef}: ${reason}`,
          },
        },
        trx,
      );
      if (!closed) {
        throw new ConflictError(
          `Execution ${execution.id} is ${execution.status}: only one whose result is unknown is closed by a person.`,
        );
      }
      await this.#auditLog.record(trx, {
        ...auditedExecution(execution),
        at: this.#clock.now(),
        event: 'closed',
        actor: personRef,
        detail: `${outcome}: ${reason}`,
      });
    });
  }
}
