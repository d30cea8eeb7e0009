import {
  Clock,
  leaseColumns,
  newSubmitLease,
  SubmitLease,
} from '@opsready/backstage-plugin-opsready-node';
import { Reached } from '@opsready/backstage-plugin-oncall-node';
import { Knex } from 'knex';
import { RosterRefresh } from '../refresh/RosterRefresh';
import { readRoster } from '../rosters/StoredRoster';
import * as messages from './actionMessages';
import { ActionRow } from './ActionRow';
import { ActionStore } from './ActionStore';
import { readReached } from './readReached';
import { SendAttempt } from './SendAttempt';

/** As long as a page waits for a roster: who is woken at night must still be woken where it cannot be read. */
const PATIENCE_MS = 10_000;

/**
 * Sends what was stored: reads the roster again, so that an override counts, stores `submitting`, so that whatever dies after
 * that is found, and calls the provider.
 */
export class ActionSubmission {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #store: ActionStore;
  readonly #attempt: SendAttempt;
  readonly #refresh: RosterRefresh;
  readonly #realTime: () => number;

  constructor(options: {
    knex: Knex;
    clock: Clock;
    store: ActionStore;
    attempt: SendAttempt;
    refresh: RosterRefresh;
    /** Leases are on real time. */
    realTime?: () => number;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#store = options.store;
    this.#attempt = options.attempt;
    this.#refresh = options.refresh;
    this.#realTime = options.realTime ?? Date.now;
  }

  /** @param lease - under which the action is `requested` */
  async run(action: ActionRow, lease: SubmitLease): Promise<void> {
    const held = { submit_lease_token: lease.token };
    const known = await this.#readAgain(action, lease.signal);
    if ('gone' in known) {
      await this.#store.transition({
        id: action.id,
        from: ['requested'],
        to: 'failed',
        set: { message: known.gone },
        where: held,
      });
      return;
    }
    // Reading took its time: the call has the whole of its own.
    const sending = newSubmitLease(this.#realTime());
    const submitting = await this.#store.transition({
      id: action.id,
      from: ['requested'],
      to: 'submitting',
      set: {
        ...leaseColumns(sending),
        reached: JSON.stringify(known.reached),
        note: known.note ?? null,
        submitted_at: this.#clock.now().toISOString(),
        // Nothing was sent before, however often a process died on the way here.
        submit_attempts: 1,
      },
      where: held,
    });
    if (submitting) {
      await this.#attempt.run(submitting, sending);
    }
  }

  async #readAgain(
    { roster_id }: ActionRow,
    signal: AbortSignal,
  ): Promise<{ reached: Reached[]; note?: string } | { gone: string }> {
    let failed: unknown;
    try {
      const patience = AbortSignal.timeout(PATIENCE_MS);
      await this.#refresh.now([roster_id], AbortSignal.any([signal, patience]));
    } catch (error) {
      failed = error;
    }
    try {
      const { read_at } = await readRoster(this.#knex, roster_id);
      return {
        reached: await readReached(this.#knex, roster_id, this.#clock.now()),
        ...(failed !== undefined && {
          note: messages.sentAsKnown(read_at, failed),
        }),
      };
    } catch (error) {
      if ((error as Error).name === 'NotFoundError') {
        return { gone: messages.rosterGone() };
      }
      throw error;
    }
  }
}
