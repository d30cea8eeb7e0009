import {
  Clock,
  leaseColumns,
  SubmitLease,
} from '@opsready/backstage-plugin-opsready-node';
import { ActionStatus } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { ActionChanges, ActionRow, NewAction } from './ActionRow';
import { isSettled, mayBecome } from './actionTransitions';

/** Told of actions as they change, whatever changed them. */
export interface ActionObserver {
  /** In the transaction of the change: what is written here is there if, and only if, the change is. */
  record?(trx: Knex, action: ActionRow, actor?: string): Promise<void>;
  /** After it was committed. What goes wrong here is its own business. */
  committed?(action: ActionRow, actor?: string): void;
}

/** A change of status, and what changes with it. */
export interface ActionTransition {
  id: string;
  from: readonly ActionStatus[];
  to: ActionStatus;
  /** `message` belongs to a status: it is gone with the next one unless that gives its own. */
  set?: ActionChanges;
  /** Who caused it, where a person did. */
  actor?: string;
  /** What else has to hold, such as whose lease it is. */
  where?: Partial<ActionRow>;
}

/**
 * The durable state machine of pages and declared incidents: each change of status is one conditional update, so that of
 * several replicas that try, one succeeds.
 */
export class ActionStore {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #observers: readonly ActionObserver[];

  constructor(options: {
    knex: Knex;
    clock: Clock;
    observers?: readonly ActionObserver[];
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#observers = options.observers ?? [];
  }

  /**
   * Stores what somebody asks for, with the lease to send it; with a request key of theirs that is there already, answers with
   * what is there.
   *
   * @param admit - asked in the same transaction, with the new row in place: throws where it must not be
   */
  async create(
    action: NewAction,
    lease: SubmitLease,
    admit: (trx: Knex.Transaction) => Promise<void>,
  ): Promise<{ created: boolean; action: ActionRow }> {
    const { requested_by, request_key } = action;
    const created = await this.#knex.transaction(async trx => {
      const [row]: ActionRow[] = await trx('actions')
        .insert({
          ...storable(action),
          ...leaseColumns(lease),
          status: 'requested',
          requested_at: this.#clock.now().toISOString(),
          reached: '[]',
        })
        .onConflict(['requested_by', 'request_key'])
        .ignore()
        .returning('*');
      if (row) {
        await admit(trx);
        await this.#record(trx, row, requested_by);
      }
      return row;
    });
    return created
      ? { created: true, action: created }
      : {
          created: false,
          action: await this.#byKey(requested_by, request_key),
        };
  }

  async get(id: string): Promise<ActionRow | undefined> {
    return this.#knex<ActionRow>('actions').where({ id }).first();
  }

  /** What a person has already asked for under a key. */
  async find(
    requestedBy: string,
    requestKey: string,
  ): Promise<ActionRow | undefined> {
    return this.#knex<ActionRow>('actions')
      .where({ requested_by: requestedBy, request_key: requestKey })
      .first();
  }

  /**
   * Changes the status if it is one of `from` now.
   *
   * @returns the action as it is then; `undefined` where somebody else was faster
   */
  async transition(
    transition: ActionTransition,
    within?: Knex.Transaction,
  ): Promise<ActionRow | undefined> {
    const { id, from, to, set = {}, actor, where = {} } = transition;
    const wrong = from.find(status => !mayBecome(status, to));
    if (wrong) {
      throw new Error(`An action that is ${wrong} does not become ${to}`);
    }
    const change = async (trx: Knex.Transaction) => {
      const [row]: ActionRow[] = await trx('actions')
        .where({ id, ...where })
        .whereIn('status', from)
        .update({
          message: null,
          ...(isSettled(to) && {
            submit_lease_token: null,
            submit_lease_expires_at: null,
            finished_at: this.#clock.now().toISOString(),
          }),
          ...set,
          status: to,
        })
        .returning('*');
      if (row) {
        await this.#record(trx, row, actor);
      }
      return row;
    };
    return within ? change(within) : this.#knex.transaction(change);
  }

  /** Says something about an action without changing its status. */
  async say(id: string, message: string): Promise<void> {
    await this.#knex('actions')
      .where({ id, status: 'submitting' })
      .update({ message });
  }

  async #byKey(requestedBy: string, requestKey: string): Promise<ActionRow> {
    const row = await this.find(requestedBy, requestKey);
    if (!row) {
      throw new Error('An action that was there is gone');
    }
    return row;
  }

  async #record(
    trx: Knex.Transaction,
    action: ActionRow,
    actor: string | undefined,
  ): Promise<void> {
    for (const observer of this.#observers) {
      await observer.record?.(trx, action, actor);
    }
    trx.executionPromise.then(
      () =>
        this.#observers.forEach(observer =>
          observer.committed?.(action, actor),
        ),
      () => undefined,
    );
  }
}

/** PostgreSQL's text cannot hold NUL: who pastes one still pages. */
function storable(action: NewAction): NewAction {
  return Object.fromEntries(
    Object.entries(action).map(([column, value]) => [
      column,
      value?.replaceAll('\0', '') ?? null,
    ]),
  ) as NewAction;
}
