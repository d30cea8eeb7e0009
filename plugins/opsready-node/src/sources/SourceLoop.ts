import { setTimeout as delay } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import {
  LeaseLostError,
  TargetLease,
  TargetLeases,
} from '../leases/TargetLeases';
import { ReadSource, SourceRegistry } from './SourceRegistry';
import { TargetKey } from './sourceTargets';

/** A read of one target that is due, under its lease. @public */
export interface DueRead<TSource extends ReadSource> {
  source: TSource;
  targetId: string;
  lease: TargetLease;
  /** Aborted when the replica stops, the lease is lost, or the schedule's timeout has passed. */
  signal: AbortSignal;
}

/** What the loop is built on. @public */
export interface SourceLoopOptions<TSource extends ReadSource> {
  knex: Knex;
  /** Over the table `source_leases`. */
  leases: TargetLeases;
  sources: SourceRegistry<TSource>;
  read: (due: DueRead<TSource>) => Promise<void>;
  logger: LoggerService;
  /** What is read, for the log: `runbooks`. */
  what: string;
  /** An error as the log may have it; as it is unless given. */
  describe?: (error: unknown) => string;
  /** Targets that are read at the same time. */
  concurrency: number;
  /** The target whose reads are not counted among them. */
  uncounted?: string;
  /** Called after each read, whatever came of it: what follows from it should not wait for the others. */
  afterRead: () => Promise<void>;
}

/** Reads what is due, on every replica: one target of one source after the other. @public */
export class SourceLoop<TSource extends ReadSource> {
  readonly #options: SourceLoopOptions<TSource>;

  constructor(options: SourceLoopOptions<TSource>) {
    this.#options = options;
  }

  /** Works until nothing is due that nobody else holds. */
  async run(signal: AbortSignal): Promise<void> {
    const active = new Map<string, Promise<void>>();
    for (;;) {
      while (!signal.aborted) {
        const next = await this.#next(active);
        if (!next) {
          break;
        }
        const { lease, key } = next;
        active.set(
          lease.targetId,
          this.#work(key, lease, signal).finally(() =>
            active.delete(lease.targetId),
          ),
        );
      }
      if (active.size === 0) {
        return;
      }
      // Woken now and then, since other targets become due while a long read goes on.
      await Promise.race([...active.values(), delay(1_000)]);
    }
  }

  async #next(
    active: ReadonlyMap<string, unknown>,
  ): Promise<{ lease: TargetLease; key: TargetKey } | undefined> {
    const { knex, leases, sources, concurrency, uncounted } = this.#options;
    await leases.reclaim();
    const counted = [...active.keys()].filter(
      id => uncounted === undefined || !id.endsWith(`/${uncounted}`),
    );
    const full = counted.length >= concurrency;
    const due: TargetKey[] = await knex('source_targets')
      .whereNotNull('due_at')
      .whereIn('source_id', [...sources.keys()])
      .modify(query => full && query.where('target_id', uncounted ?? ''))
      .whereNotExists(
        knex('source_leases as l')
          .whereRaw(
            `l.target_id = source_id || '/' || source_targets.target_id`,
          )
          .where('l.expires_at', '>', new Date().toISOString())
          .select(knex.raw('1')),
      )
      .orderBy(['due_at', 'source_id', 'target_id'])
      .limit(20)
      .select('source_id', 'target_id');
    for (const key of due) {
      const leaseId = leaseIdOf(key);
      const lease = active.has(leaseId)
        ? undefined
        : await leases.acquire(leaseId);
      if (lease) {
        return { lease, key };
      }
    }
    return undefined;
  }

  async #work(
    { source_id, target_id }: TargetKey,
    lease: TargetLease,
    stop: AbortSignal,
  ): Promise<void> {
    const { sources, read, logger, what, describe = String } = this.#options;
    const { source, timeoutMs } = sources.get(source_id)!;
    const signal = AbortSignal.any([
      stop,
      lease.signal,
      AbortSignal.timeout(timeoutMs),
    ]);
    try {
      await read({ source, targetId: target_id, lease, signal });
    } catch (error) {
      logger.warn(
        (error as Error)?.name === LeaseLostError.name
          ? `A read of ${what} lost its target and was given up`
          : `A read of ${what} failed`,
        { source: source_id, targetId: target_id, error: describe(error) },
      );
    } finally {
      await lease.release();
    }
    await this.#options.afterRead();
  }
}

/** Under which name a target of a source is leased. */
function leaseIdOf({ source_id, target_id }: TargetKey): string {
  return `${source_id}/${target_id}`;
}
