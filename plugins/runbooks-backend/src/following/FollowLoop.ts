import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  Background,
  LeaseLostError,
  TargetLease,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import {
  RunbookExecutor,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { StopRetry } from '../executions/StopRetry';
import { FollowTargets } from './FollowTargets';
import { followTargetId } from './hastenFollowing';
import { TargetFollow } from './TargetFollow';

/** Places that one replica reads at the same time. */
const AT_ONCE = 8;
/** A read that takes longer is given up, and begun anew. */
const LONGEST_MS = 120_000;

/** Follows executions, on every replica: each place is read by the one that holds its lease. */
export class FollowLoop {
  readonly #targets: FollowTargets;
  readonly #leases: TargetLeases;
  readonly #follow: TargetFollow;
  readonly #stops: StopRetry;
  readonly #logger: LoggerService;
  readonly #places = new Map<
    string,
    { executor: RunbookExecutor; target: RunbookTarget }
  >();
  readonly #background = new Background(AT_ONCE);

  constructor(options: {
    executors: Iterable<RunbookExecutor>;
    targets: FollowTargets;
    leases: TargetLeases;
    follow: TargetFollow;
    stops: StopRetry;
    logger: LoggerService;
  }) {
    this.#targets = options.targets;
    this.#leases = options.leases;
    this.#follow = options.follow;
    this.#stops = options.stops;
    this.#logger = options.logger;
    for (const executor of options.executors) {
      for (const target of executor.targets) {
        const { account, region } = target;
        const id = followTargetId({
          executor_id: executor.id,
          account,
          region,
        });
        this.#places.set(id, { executor, target });
      }
    }
  }

  /** Begins to read what is due and not read by another. */
  async look(signal: AbortSignal): Promise<void> {
    if (this.#places.size === 0) {
      return;
    }
    await this.#leases.reclaim();
    for (const targetId of await this.#targets.due([...this.#places.keys()])) {
      if (signal.aborted || this.#background.free <= 0) {
        return;
      }
      const lease = this.#background.has(targetId)
        ? undefined
        : await this.#leases.acquire(targetId);
      if (lease) {
        this.#background.begin(targetId, () => this.#work(lease, signal));
      }
    }
  }

  /** Resolves when nothing is read. */
  async idle(): Promise<void> {
    return this.#background.idle();
  }

  async #work(lease: TargetLease, stop: AbortSignal): Promise<void> {
    const place = this.#places.get(lease.targetId);
    const signal = AbortSignal.any([
      stop,
      lease.signal,
      AbortSignal.timeout(LONGEST_MS),
    ]);
    try {
      if (place) {
        await this.#stops.run({ ...place, signal });
        await this.#follow.run({ ...place, lease, signal });
      }
    } catch (error) {
      await this.#takeError(lease, stop, error);
    } finally {
      await lease.release().catch(error => this.#warn(lease, error));
    }
  }

  async #takeError(
    lease: TargetLease,
    stop: AbortSignal,
    error: unknown,
  ): Promise<void> {
    this.#warn(lease, error);
    // Another replica reads it now, or this one is going down: neither says anything about the provider.
    if (toError(error).name === LeaseLostError.name || stop.aborted) {
      return;
    }
    await this.#targets
      .failed(lease, toError(error).message)
      .catch(failure => this.#warn(lease, failure));
  }

  #warn({ targetId }: TargetLease, error: unknown): void {
    this.#logger.warn('Executions could not be followed', {
      targetId,
      error: String(error),
    });
  }
}
