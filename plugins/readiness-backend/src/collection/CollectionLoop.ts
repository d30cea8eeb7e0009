import {
  LeaseLostError,
  TargetLease,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import { setTimeout as delay } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Definitions } from '../definitions/Definitions';
import { ENTITY_TARGET } from '../entities/reachOf';
import { EntityRead } from './EntityRead';
import { errorInfo } from './runError';
import { TargetRead } from './TargetRead';

/**
 * Reads what is due, on every replica: takes one account x Region after the other, and with it all collectors that are due
 * there.
 */
export class CollectionLoop {
  readonly #knex: Knex;
  readonly #leases: TargetLeases;
  readonly #definitions: Definitions;
  readonly #targetRead: TargetRead;
  readonly #entityRead: EntityRead;
  readonly #logger: LoggerService;
  readonly #concurrency: number;
  readonly #afterRead: () => Promise<void>;

  constructor(options: {
    knex: Knex;
    leases: TargetLeases;
    definitions: Definitions;
    targetRead: TargetRead;
    entityRead: EntityRead;
    logger: LoggerService;
    /** Targets that are read at the same time. */
    concurrency: number;
    /** Called after each read, whatever came of it: what follows from it should not wait for the others. */
    afterRead: () => Promise<void>;
  }) {
    this.#knex = options.knex;
    this.#leases = options.leases;
    this.#definitions = options.definitions;
    this.#targetRead = options.targetRead;
    this.#entityRead = options.entityRead;
    this.#logger = options.logger;
    this.#concurrency = options.concurrency;
    this.#afterRead = options.afterRead;
  }

  /** Works until nothing is due that nobody else holds. */
  async run(signal: AbortSignal): Promise<void> {
    const active = new Map<string, Promise<void>>();
    for (;;) {
      while (!signal.aborted) {
        const lease = await this.#next(active);
        if (!lease) {
          break;
        }
        active.set(
          lease.targetId,
          this.#work(lease, signal).finally(() =>
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
  ): Promise<TargetLease | undefined> {
    await this.#leases.reclaim();
    const now = new Date().toISOString();
    // The catalog is read beside them: whoever is judged must not wait for the slowest account.
    const reading = [...active.keys()].filter(id => id !== ENTITY_TARGET);
    const full = reading.length >= this.#concurrency;
    const due: string[] = await this.#knex('collection_targets as t')
      .leftJoin('target_leases as l', 'l.target_id', 't.target_id')
      .whereNotNull('t.due_at')
      .whereIn('t.collector_id', [...this.#definitions.collectors.keys()])
      .where(query =>
        query.whereNull('l.target_id').orWhere('l.expires_at', '<=', now),
      )
      .modify(query => full && query.where('t.target_id', ENTITY_TARGET))
      .groupBy('t.target_id')
      .orderByRaw('min(t.due_at)')
      .limit(20)
      .pluck('t.target_id');
    for (const targetId of due) {
      const lease = active.has(targetId)
        ? undefined
        : await this.#leases.acquire(targetId);
      if (lease) {
        return lease;
      }
    }
    return undefined;
  }

  /**
   * Reads one target with each collector that is due there, and with those that become due meanwhile; with each only
   * once, since other targets wait for their turn.
   */
  async #work(lease: TargetLease, signal: AbortSignal): Promise<void> {
    const active = new Map<string, Promise<void>>();
    const taken = new Set<string>();
    try {
      for (;;) {
        if (!signal.aborted && !lease.signal.aborted) {
          for (const collectorId of await this.#dueAt(lease.targetId)) {
            if (!taken.has(collectorId)) {
              taken.add(collectorId);
              active.set(
                collectorId,
                this.#read(collectorId, lease, signal).finally(() =>
                  active.delete(collectorId),
                ),
              );
            }
          }
        }
        if (active.size === 0) {
          return;
        }
        await Promise.race([...active.values(), delay(1_000)]);
      }
    } catch (error) {
      this.#logger.error('A target could not be worked on', {
        targetId: lease.targetId,
        error: String(error),
      });
    } finally {
      await Promise.allSettled(active.values());
      await lease.release();
    }
  }

  async #dueAt(targetId: string): Promise<string[]> {
    return this.#knex('collection_targets')
      .where('target_id', targetId)
      .whereNotNull('due_at')
      .whereIn('collector_id', [...this.#definitions.collectors.keys()])
      .orderBy('collector_id')
      .pluck('collector_id');
  }

  async #read(
    collectorId: string,
    lease: TargetLease,
    stop: AbortSignal,
  ): Promise<void> {
    const collector = this.#definitions.collectors.get(collectorId);
    if (!collector) {
      return;
    }
    const timeout = this.#definitions.timeouts.get(collectorId) ?? 600_000;
    const signal = AbortSignal.any([
      stop,
      lease.signal,
      AbortSignal.timeout(timeout),
    ]);
    try {
      await (collector.kind === 'target'
        ? this.#targetRead.run({
            collector,
            fullReadEveryMs: this.#definitions.fullReadEvery.get(collectorId),
            lease,
            signal,
          })
        : this.#entityRead.run({ collector, lease, signal }));
    } catch (error) {
      const lost = (error as Error)?.name === LeaseLostError.name;
      // A service that is not enabled is a state, shown on the pages, and would be told anew each cycle.
      const level =
        errorInfo(error).kind === 'NotEnabled' && !lost ? 'debug' : 'warn';
      this.#logger[level](
        lost
          ? 'A read lost its target and was given up'
          : 'A read of a target failed',
        {
          collector: collectorId,
          targetId: lease.targetId,
          error: String(error),
        },
      );
    }
    await this.#afterRead();
  }
}
