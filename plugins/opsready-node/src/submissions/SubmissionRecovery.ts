import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Clock } from '../Clock';
import { Background } from './Background';
import { leaseColumns, newSubmitLease, SubmitLease } from './SubmitLease';

/** One provider that does not answer must not hold up the others. */
const AT_ONCE = 16;

/** What recovery goes by, of a row that is on its way; `leaseColumns` are in the same table. @public */
export interface SubmittedRow {
  id: string;
  requested_at: string;
  submitted_at: string | null;
  submit_attempts: number;
}

/** How what was left on its way is settled. @public */
export interface SubmissionSettling<TRow extends SubmittedRow, TFound> {
  /** Looks for it at the provider. Throws where the provider cannot be asked. */
  find(row: TRow, lease: SubmitLease): Promise<TFound | undefined>;
  /** It is there. */
  adopt(row: TRow, found: TFound): Promise<void>;
  /** Whether it may be sent again without the danger of a second one. */
  maySendAgain(row: TRow): boolean;
  /** Sends it; `submit_attempts` counts this attempt as well. */
  send(row: TRow, lease: SubmitLease): Promise<void>;
  /** Nobody can say whether it was sent. */
  giveUp(row: TRow, lease: SubmitLease, why: GivenUp): Promise<void>;
}

/**
 * Why nothing more is tried: the provider could not be asked for too long, it must not be sent again, or it was sent as often, or
 * as long, as it may be.
 *
 * @public
 */
export type GivenUp =
  | { reason: 'notAsked'; error: unknown }
  | { reason: 'neverAgain' }
  | { reason: 'triedEnough' };

/**
 * Settles what was left on its way: by a process that died, or because the answer was lost. Every replica does this all the
 * time; the lease on the row says whose turn it is.
 *
 * @public
 */
export class SubmissionRecovery<TRow extends SubmittedRow, TFound> {
  readonly #options: {
    knex: Knex;
    table: string;
    settling: SubmissionSettling<TRow, TFound>;
    mostAttempts: number;
    longestMs: number;
    clock: Clock;
    logger: LoggerService;
    describe?: (error: unknown) => string;
  };
  readonly #statuses: readonly string[];
  readonly #realTime: () => number;
  readonly #background = new Background(AT_ONCE);

  constructor(options: {
    knex: Knex;
    table: string;
    settling: SubmissionSettling<TRow, TFound>;
    /** Of what is on its way. Default: `submitting`. */
    statuses?: readonly string[];
    /** How often it is sent, at most. */
    mostAttempts: number;
    /** How long after the first attempt. */
    longestMs: number;
    clock: Clock;
    logger: LoggerService;
    /** What the log says of an error; all of it unless given. */
    describe?: (error: unknown) => string;
    /** Leases are on real time. */
    realTime?: () => number;
  }) {
    this.#options = options;
    this.#statuses = options.statuses ?? ['submitting'];
    this.#realTime = options.realTime ?? Date.now;
  }

  /** Begins to settle what nobody works on, as far as the providers let it. */
  async look(signal: AbortSignal): Promise<void> {
    const { knex, table } = this.#options;
    const lapsed: Array<Pick<TRow, 'id'>> = await knex(table)
      .whereIn('status', this.#statuses)
      .where('submit_lease_expires_at', '<=', this.#now())
      .orderBy('submit_lease_expires_at')
      .limit(AT_ONCE)
      .select('id');
    for (const { id } of lapsed) {
      if (signal.aborted || this.#background.free <= 0) {
        return;
      }
      if (!this.#background.has(id)) {
        this.#background.begin(id, () => this.#recover(id, signal));
      }
    }
  }

  /** Resolves when nothing is being settled. */
  async idle(): Promise<void> {
    return this.#background.idle();
  }

  async #recover(id: string, stop: AbortSignal): Promise<void> {
    try {
      const lease = newSubmitLease(this.#realTime(), stop);
      const row = await this.#take(id, lease);
      if (row) {
        await this.#settle(row, lease);
      }
    } catch (error) {
      const { logger, table, describe = String } = this.#options;
      logger.warn('What was on its way to a provider could not be settled', {
        table,
        id,
        error: describe(error),
      });
    }
  }

  async #take(id: string, lease: SubmitLease): Promise<TRow | undefined> {
    const { knex, table } = this.#options;
    const [row]: TRow[] = await knex(table)
      .where({ id })
      .whereIn('status', this.#statuses)
      .where('submit_lease_expires_at', '<=', this.#now())
      .update(leaseColumns(lease))
      .returning('*');
    return row;
  }

  async #settle(row: TRow, lease: SubmitLease): Promise<void> {
    const { settling, mostAttempts, longestMs } = this.#options;
    const tooLate = this.#age(row) > longestMs;
    let found: TFound | undefined;
    try {
      found = await settling.find(row, lease);
    } catch (error) {
      if (tooLate) {
        await settling.giveUp(row, lease, { reason: 'notAsked', error });
      }
      throw error;
    }
    if (found !== undefined) {
      await settling.adopt(row, found);
      return;
    }
    if (!settling.maySendAgain(row)) {
      await settling.giveUp(row, lease, { reason: 'neverAgain' });
      return;
    }
    if (tooLate || row.submit_attempts >= mostAttempts) {
      await settling.giveUp(row, lease, { reason: 'triedEnough' });
      return;
    }
    if (await this.#countAttempt(row, lease)) {
      const submit_attempts = row.submit_attempts + 1;
      await settling.send({ ...row, submit_attempts }, lease);
    }
  }

  /** Counted before it is sent: a process that dies in each attempt must not try for ever. */
  async #countAttempt({ id }: TRow, lease: SubmitLease): Promise<boolean> {
    const { knex, table } = this.#options;
    const counted = await knex(table)
      .where({ id, submit_lease_token: lease.token })
      .whereIn('status', this.#statuses)
      .increment('submit_attempts', 1);
    return counted > 0;
  }

  #age({ submitted_at, requested_at }: TRow): number {
    return (
      this.#options.clock.now().getTime() -
      Date.parse(submitted_at ?? requested_at)
    );
  }

  #now(): string {
    return new Date(this.#realTime()).toISOString();
  }
}
