import { setImmediate } from 'node:timers/promises';
import {
  Clock,
  parts,
  TargetLease,
} from '@opsready/backstage-plugin-opsready-node';
import {
  RunbookExecutor,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { ExecutionRow } from '../executions/ExecutionRow';
import { ExecutionStore } from '../executions/ExecutionStore';
import { MaskingSettings } from '../masking';
import { watchedExecutions } from '../watching/watchedExecutions';
import { FollowTargets } from './FollowTargets';
import { whereOpen } from './whereOpen';
import { writeObserved } from './writeObserved';

/** Small enough for SQLite to write without holding up the event loop. */
const PART_SIZE = 100;
/** What was observed is stored by then: a budget of calls may spread the last looks of one read over a minute. */
const PART_MS = 1_000;
/** What ran before the place was followed, at most that far back. */
const FIRST_LOOK_MS = 30 * 24 * 3_600_000;
/** The provider's lists may lag behind, and its clock may differ from ours. */
const OVERLAP_MS = 2 * 60_000;

/** Reads what runs at one place with one executor, and stores what differs as it comes in. */
export class TargetFollow {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #store: ExecutionStore;
  readonly #targets: FollowTargets;
  readonly #masking: MaskingSettings;
  readonly #changed: (executionIds: readonly string[]) => void;

  constructor(options: {
    knex: Knex;
    clock: Clock;
    store: ExecutionStore;
    targets: FollowTargets;
    masking: MaskingSettings;
    /** Told of executions of which something changed beside the status. */
    changed: (executionIds: readonly string[]) => void;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#store = options.store;
    this.#targets = options.targets;
    this.#masking = options.masking;
    this.#changed = options.changed;
  }

  /** Throws what the executor throws; what came in before that is stored. */
  async run(options: {
    executor: RunbookExecutor;
    target: RunbookTarget;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { executor, target, lease, signal } = options;
    const now = this.#clock.now();
    const state = await this.#targets.get(lease.targetId);
    const observed = executor.follow({
      target,
      open: await this.#open(executor, target),
      since: new Date(
        state?.followed_until
          ? Date.parse(state.followed_until) - OVERLAP_MS
          : now.getTime() - FIRST_LOOK_MS,
      ),
      signal,
    });
    let deferred = false;
    for await (const part of parts(observed, PART_SIZE, PART_MS)) {
      signal.throwIfAborted();
      const written = await lease.write(trx =>
        writeObserved(trx, {
          store: this.#store,
          masking: this.#masking,
          executorId: executor.id,
          target,
          observed: part,
          now: this.#clock.now().toISOString(),
        }),
      );
      deferred ||= written.deferred;
      this.#changed(written.changed);
      await setImmediate();
    }
    signal.throwIfAborted();
    await this.#targets.succeeded(lease, {
      // What may be ours is delivered once more when that is known.
      followedUntil: deferred ? undefined : now.toISOString(),
    });
  }

  async #open(
    executor: RunbookExecutor,
    { account, region }: RunbookTarget,
  ): Promise<Parameters<RunbookExecutor['follow']>[0]['open']> {
    const rows: Array<
      Pick<
        ExecutionRow,
        'id' | 'provider_id' | 'outside' | 'steps_due' | 'has_secrets'
      >
    > = await this.#knex('executions')
      .where({ executor_id: executor.id, account, region })
      .modify(whereOpen)
      .whereNot('status', 'unknown')
      .whereNotNull('provider_id')
      .select('id', 'provider_id', 'outside', 'steps_due', 'has_secrets');
    const watched = await watchedExecutions(
      this.#knex,
      rows.map(({ id }) => id),
    );
    return rows.map(row => ({
      providerId: row.provider_id ?? '',
      ...(!row.outside && { executionId: row.id }),
      details:
        Boolean(row.steps_due) ||
        Boolean(row.has_secrets) ||
        watched.has(row.id),
    }));
  }
}
