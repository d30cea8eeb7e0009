import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import {
  ACTIVE_STATUSES,
  ExecutionStatus,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { durationUntil } from './durationUntil';
import { ExecutionChange, ExecutionObserver } from './ExecutionObserver';
import {
  ExecutionChanges,
  ExecutionRow,
  NewExecution,
  OutsideExecution,
} from './ExecutionRow';
import { isByOther } from './isByOther';
import { secretNames } from './secretNames';
import { mayBecome } from './transitions';
import { writePlaces } from './writePlaces';

/** Before these nothing was sent to a provider, so that what a start needs is kept. */
const BEFORE_START: readonly ExecutionStatus[] = [
  'requested',
  'awaitingApproval',
  'submitting',
];

/** Of a text in a list: an entry of an index on PostgreSQL takes 2,700 bytes. */
const LONGEST_SEARCHED = 400;

/** A change of status, and what changes with it. */
export interface Transition {
  id: string;
  from: readonly ExecutionStatus[];
  to: ExecutionStatus;
  /** `message` belongs to a status: it is gone with the next one unless that gives its own. */
  set?: ExecutionChanges;
  /** Who caused it, where a person did. */
  actor?: string;
  /** What else has to hold, such as whose lease it is. */
  where?: Partial<ExecutionRow>;
}

/**
 * The durable state machine: each change of status is one conditional update, so that of several replicas that try, one
 * succeeds.
 */
export class ExecutionStore {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #observers: readonly ExecutionObserver[];
  readonly #logger: LoggerService | undefined;

  constructor(options: {
    knex: Knex;
    clock: Clock;
    observers?: readonly ExecutionObserver[];
    logger?: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#observers = options.observers ?? [];
    this.#logger = options.logger;
  }

  /**
   * Stores an execution that somebody asks for; with a request key that is there already, answers with what is there.
   *
   * @throws ConflictError where another one of the same entity and runbook has not ended
   */
  async create(
    execution: NewExecution,
    trx?: Knex.Transaction,
  ): Promise<{ created: boolean; execution: ExecutionRow }> {
    return this.#within(trx, async inner => {
      const [row]: ExecutionRow[] = await inner('executions')
        .insert({
          ...execution,
          status_since: execution.requested_at,
          has_secrets: secretNames(execution).size > 0,
          outside: false,
          by_other: isByOther(execution.author, execution.requested_by),
          search_text: searchText(execution),
        })
        .onConflict()
        .ignore()
        .returning('*');
      if (!row) {
        return {
          created: false,
          execution: await findTwin(inner, execution),
        };
      }
      await writePlaces(inner, row);
      const change = {
        executionId: row.id,
        runbookId: row.runbook_id,
        to: row.status,
        actor: row.requested_by ?? undefined,
      };
      await this.#tell(inner, [change]);
      return { created: true, execution: row };
    });
  }

  async get(id: string): Promise<ExecutionRow | undefined> {
    return this.#knex<ExecutionRow>('executions').where({ id }).first();
  }

  /**
   * Changes the status if it is one of `from` now.
   *
   * @returns whether it happened: where not, somebody else was faster
   */
  async transition(
    transition: Transition,
    trx?: Knex.Transaction,
  ): Promise<boolean> {
    assertAllowed(transition);
    return this.#within(trx, async inner => {
      const changed = await this.#update(inner, transition);
      await this.#tell(inner, changed ? [changed] : []);
      return changed !== undefined;
    });
  }

  /** Changes several, one after the other, and tells of them together. */
  async apply(
    transitions: readonly Transition[],
    trx: Knex.Transaction,
  ): Promise<ExecutionChange[]> {
    const changes: ExecutionChange[] = [];
    for (const transition of transitions) {
      assertAllowed(transition);
      const changed = await this.#update(trx, transition);
      if (changed) {
        changes.push(changed);
      }
    }
    await this.#tell(trx, changes);
    return changes;
  }

  /** Stores executions that were started outside the portal; those that are there already stay as they are. */
  async takeIn(
    rows: readonly OutsideExecution[],
    trx: Knex.Transaction,
  ): Promise<ExecutionChange[]> {
    if (rows.length === 0) {
      return [];
    }
    const taken: ExecutionRow[] = await trx('executions')
      .insert(
        rows.map(row => ({
          ...row,
          outside: true,
          search_text: searchText({ ...row, entity_ref: null }),
          duration_ms: row.finished_at
            ? durationUntil(trx, row.finished_at, row.started_at)
            : null,
        })),
      )
      .onConflict()
      .ignore()
      .returning('*');
    const changes = taken.map(({ id, runbook_id, status }) => ({
      executionId: id,
      runbookId: runbook_id,
      to: status,
    }));
    await this.#tell(trx, changes);
    return changes;
  }

  async #update(
    trx: Knex.Transaction,
    { id, from, to, set = {}, actor, where = {} }: Transition,
  ): Promise<ExecutionChange | undefined> {
    const now = this.#clock.now().toISOString();
    const finishedAt = isFinished(to) ? (set.finished_at ?? now) : null;
    const [changed]: Array<Pick<ExecutionRow, 'runbook_id'>> = await trx(
      'executions',
    )
      .where({ id, ...where })
      .whereIn('status', from)
      .update({
        message: null,
        waiting_for: null,
        ...(to !== 'submitting' && {
          submit_lease_token: null,
          submit_lease_expires_at: null,
        }),
        ...(!BEFORE_START.includes(to) && { sealed: null }),
        ...set,
        ...(finishedAt && {
          finished_at: finishedAt,
          duration_ms: durationUntil(trx, finishedAt, set.started_at),
        }),
        status: to,
        // A clock that was set back must not make it look older than what came before.
        status_since: trx.raw(
          'case when status_since > ? then status_since else ? end',
          [now, now],
        ),
      })
      .returning('runbook_id');
    return (
      changed && { executionId: id, runbookId: changed.runbook_id, to, actor }
    );
  }

  async #within<TResult>(
    trx: Knex.Transaction | undefined,
    work: (inner: Knex.Transaction) => Promise<TResult>,
  ): Promise<TResult> {
    return trx ? work(trx) : this.#knex.transaction(work);
  }

  async #tell(
    trx: Knex.Transaction,
    changes: readonly ExecutionChange[],
  ): Promise<void> {
    if (changes.length === 0) {
      return;
    }
    for (const observer of this.#observers) {
      await observer.record?.(trx, changes);
    }
    trx.executionPromise.then(
      () => this.#committed(changes),
      () => undefined,
    );
  }

  #committed(changes: readonly ExecutionChange[]): void {
    for (const observer of this.#observers) {
      try {
        observer.committed?.(changes);
      } catch (error) {
        this.#logger?.error('A change of executions could not be told on', {
          error: String(error),
        });
      }
    }
  }
}

function assertAllowed({ from, to }: Transition): void {
  const wrong = from.find(status => !mayBecome(status, to));
  if (wrong) {
    throw new Error(`An execution that is ${wrong} does not become ${to}`);
  }
}

/** What kept a row from being inserted. */
async function findTwin(
  trx: Knex.Transaction,
  { request_key, entity_ref, runbook_id, runbook_title }: NewExecution,
): Promise<ExecutionRow> {
  const same = request_key
    ? await trx<ExecutionRow>('executions').where({ request_key }).first()
    : undefined;
  if (same) {
    return same;
  }
  const other = await trx<ExecutionRow>('executions')
    .where({ entity_ref, runbook_id })
    .whereIn('status', ACTIVE_STATUSES)
    .first();
  throw new ConflictError(
    other
      ? `'${runbook_title}' is ${other.status} for ${entity_ref} already, as execution ${other.id}` +
          `${other.requested_by ? `, asked for by ${other.requested_by}` : ''}. ` +
          'There is one at a time: wait for its end, stop it, or close it if its result is unknown.'
      : `Another execution of '${runbook_title}' for ${entity_ref} has just ended. Try again.`,
  );
}

/** What the text filter of lists looks in. */
export function searchText({
  runbook_title,
  runbook_name,
  entity_ref,
}: Pick<
  ExecutionRow,
  'runbook_title' | 'runbook_name' | 'entity_ref'
>): string {
  return `${runbook_title}\n${runbook_name}\n${entity_ref ?? ''}`
    .toLocaleLowerCase('en-US')
    .slice(0, LONGEST_SEARCHED);
}
