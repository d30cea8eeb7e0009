import { setTimeout as delay } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  LeaseLostError,
  TargetLease,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { SourceRegistry } from '../sources/SourceRegistry';
import { ENTITIES_TARGET } from '../runbooks/runbookColumns';
import { EntityRead } from './EntityRead';
import { TargetKey } from './sourceTargets';
import { TargetRead } from './TargetRead';

/** What the loop is built on. */
export interface SourceLoopOptions {
  knex: Knex;
  leases: TargetLeases;
  sources: SourceRegistry;
  targetRead: TargetRead;
  entityRead: EntityRead;
  logger: LoggerService;
  /** Targets that are read at the same time; reads that go by entities are not counted. */
  concurrency: number;
  /** Called after each read, whatever came of it: what follows from it should not wait for the others. */
  afterRead: () => Promise<void>;
}

/** Reads what is due, on every replica: one account x Region of one source after the other. */
export class SourceLoop {
  readonly #options: SourceLoopOptions;

  constructor(options: SourceLoopOptions) {
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
    const { knex, leases, sources, concurrency } = this.#options;
    await leases.reclaim();
    const reading = [...active.keys()].filter(id => !isOfEntities(id));
    const full = reading.length >= concurrency;
    const due: TargetKey[] = await knex('source_targets')
      .whereNotNull('due_at')
      .whereIn('source_id', [...sources.keys()])
      .modify(query => full && query.where('target_id', ENTITIES_TARGET))
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
    const { sources, targetRead, entityRead, logger } = this.#options;
    const { source, timeoutMs } = sources.get(source_id)!;
    const signal = AbortSignal.any([
      stop,
      lease.signal,
      AbortSignal.timeout(timeoutMs),
    ]);
    try {
      await (source.kind === 'target'
        ? targetRead.run({ source, targetId: target_id, lease, signal })
        : entityRead.run({ source, lease, signal }));
    } catch (error) {
      logger.warn(
        (error as Error)?.name === LeaseLostError.name
          ? 'A read of runbooks lost its target and was given up'
          : 'A read of runbooks failed',
        { source: source_id, targetId: target_id, error: String(error) },
      );
    } finally {
      await lease.release();
    }
    await this.#options.afterRead();
  }
}

function leaseIdOf({ source_id, target_id }: TargetKey): string {
  return `${source_id}/${target_id}`;
}

function isOfEntities(leaseId: string): boolean {
  return leaseId.endsWith(`/${ENTITIES_TARGET}`);
}
