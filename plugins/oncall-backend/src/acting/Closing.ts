import { ConflictError } from '@backstage/errors';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { AuditLog } from '../audit/AuditLog';
import { auditedAction } from './actionAudit';
import { ActionRow } from './ActionRow';
import { ActionStore } from './ActionStore';

/** Takes a person's word for what became of an action that nobody can ask about. Whether they may is asked before. */
export class Closing {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #store: ActionStore;
  readonly #auditLog: AuditLog;

  constructor(options: {
    database: Knex;
    clock: Clock;
    store: ActionStore;
    auditLog: AuditLog;
  }) {
    this.#knex = options.database;
    this.#clock = options.clock;
    this.#store = options.store;
    this.#auditLog = options.auditLog;
  }

  /** @throws ConflictError where its result is not unknown */
  async close(
    action: ActionRow,
    { outcome, reason }: { outcome: 'done' | 'failed'; reason: string },
    personRef: string,
  ): Promise<ActionRow> {
    return this.#knex.transaction(async trx => {
      const closed = await this.#store.transition(
        {
          id: action.id,
          from: ['unknown'],
          to: outcome,
          actor: personRef,
          set: { message: `Closed as ${outcome} by ${personRef}: ${reason}` },
        },
        trx,
      );
      if (!closed) {
        throw new ConflictError(
          `This ${action.kind} is ${action.status}: only one whose result is unknown is closed by a person.`,
        );
      }
      await this.#auditLog.record(trx, {
        ...auditedAction(action),
        at: this.#clock.now(),
        event: 'closed',
        actor: personRef,
        detail: `${outcome}: ${reason}`,
      });
      return closed;
    });
  }
}
