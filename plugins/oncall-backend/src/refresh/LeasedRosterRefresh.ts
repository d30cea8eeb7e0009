import { setTimeout as delay } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import {
  Background,
  batches,
  Clock,
  readErrorOf,
  TargetLeases,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RosterRow } from '../database/tables';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { untilAborted } from '../waiting/untilAborted';
import { RosterRefresh } from './RosterRefresh';
import { TargetRefresh } from './TargetRefresh';

const FRESH_MS = 60_000;
/** Targets that are read at a time because somebody looks at them. */
const AT_ONCE = 4;
/** Rosters of one read. */
const MOST_ROSTERS = 50;
const TIMEOUT_MS = 30_000;
/** How long a read that somebody waits for waits for another one of the same target. */
const WAIT_MS = 15_000;

type Refreshed = Pick<
  RosterRow,
  'id' | 'provider_id' | 'target_id' | 'native_id' | 'read_at' | 'tried_at'
>;

/** What refreshing is built on. */
export interface LeasedRosterRefreshOptions {
  knex: Knex;
  clock: Clock;
  leases: TargetLeases;
  providers: ProviderRegistry;
  targetRefresh: TargetRefresh;
  logger: LoggerService;
  /** Aborted when the replica stops. */
  stop: AbortSignal;
  /** Called after a read that found something new; not awaited by whoever asked. */
  onChange: () => Promise<void>;
}

/** Refreshes rosters, each target by one replica at a time. */
export class LeasedRosterRefresh implements RosterRefresh {
  readonly #options: LeasedRosterRefreshOptions;
  readonly #background = new Background(AT_ONCE);

  constructor(options: LeasedRosterRefreshOptions) {
    this.#options = options;
  }

  async touch(rosterIds: readonly string[]): Promise<boolean> {
    const { stop, logger } = this.#options;
    const rosters = await this.#rosters(rosterIds);
    const old = rosters.filter(roster => this.#isOld(roster));
    let reading = false;
    for (const [target, own] of Map.groupBy(rosters, targetOf)) {
      const due = old.filter(roster => targetOf(roster) === target);
      if (this.#background.has(target)) {
        reading = true;
      } else if (due.length > 0 && this.#background.free > 0) {
        reading = true;
        const signal = AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]);
        this.#background.begin(target, () =>
          this.#readTarget(due, { signal, waitMs: 0 }).catch(error =>
            logger.warn('Rosters could not be read again', {
              provider: own[0].provider_id,
              targetId: own[0].target_id,
              reason: readErrorOf(error).kind,
            }),
          ),
        );
      }
    }
    return reading;
  }

  async now(rosterIds: readonly string[], signal: AbortSignal): Promise<void> {
    const { stop } = this.#options;
    const held = AbortSignal.any([
      signal,
      stop,
      AbortSignal.timeout(TIMEOUT_MS),
    ]);
    const rosters = await this.#rosters(rosterIds);
    const reading = [...Map.groupBy(rosters, targetOf).values()].map(own =>
      this.#readTarget(own, { signal: held, waitMs: WAIT_MS }),
    );
    await untilAborted(Promise.all(reading), held);
  }

  /** Resolves when nothing is read in the background. */
  async idle(): Promise<void> {
    await this.#background.idle();
  }

  async #rosters(rosterIds: readonly string[]): Promise<Refreshed[]> {
    const { knex, providers } = this.#options;
    return knex('rosters')
      .whereRaw('id in ?', [textsOf(knex, rosterIds)])
      .whereIn('provider_id', [...providers.keys()])
      .whereNull('gone_at')
      .select(
        'id',
        'provider_id',
        'target_id',
        'native_id',
        'read_at',
        'tried_at',
      );
  }

  /** A minute since it was read and since that was last tried; a clock that was set back makes it old too. */
  #isOld({ read_at, tried_at }: Refreshed): boolean {
    const now = this.#options.clock.now().getTime();
    return [read_at, tried_at].every(
      at => at === null || Math.abs(now - Date.parse(at)) > FRESH_MS,
    );
  }

  async #readTarget(
    rosters: readonly Refreshed[],
    options: { signal: AbortSignal; waitMs: number },
  ): Promise<void> {
    const { providers, leases, targetRefresh, onChange } = this.#options;
    const { signal, waitMs } = options;
    const [{ provider_id, target_id }] = rosters;
    const provider = providers.get(provider_id)!;
    const lease = await this.#lease(rosters[0], waitMs, signal);
    if (!lease) {
      if (waitMs === 0) {
        return;
      }
      throw new ProviderError(
        'unavailable',
        `${provider.title} is being read by somebody else for too long. Try again.`,
      );
    }
    try {
      await this.#tried(rosters);
      let changed = false;
      for (const part of batches(rosters, MOST_ROSTERS)) {
        const differs = await targetRefresh.run({
          provider,
          targetId: target_id,
          rosterIds: part.map(({ native_id }) => native_id),
          lease,
          signal: AbortSignal.any([signal, lease.signal]),
        });
        changed ||= differs;
      }
      if (changed) {
        onChange().catch(() => {});
      }
    } catch (error) {
      await this.#failed(rosters, error);
      throw error;
    } finally {
      await lease.release();
      await leases.reclaim();
    }
  }

  async #lease(
    { provider_id, target_id }: Refreshed,
    waitMs: number,
    signal: AbortSignal,
  ) {
    const { leases } = this.#options;
    const until = performance.now() + waitMs;
    for (;;) {
      await leases.reclaim();
      const lease = await leases.acquire(`refresh/${provider_id}/${target_id}`);
      if (lease || performance.now() >= until) {
        return lease;
      }
      await delay(100, undefined, { signal });
    }
  }

  async #tried(rosters: readonly Refreshed[]): Promise<void> {
    await this.#update(rosters, {
      tried_at: this.#options.clock.now().toISOString(),
    });
  }

  async #failed(rosters: readonly Refreshed[], error: unknown): Promise<void> {
    await this.#update(rosters, {
      read_error: JSON.stringify(readErrorOf(error)),
    });
  }

  async #update(
    rosters: readonly Refreshed[],
    values: Partial<RosterRow>,
  ): Promise<void> {
    const { knex } = this.#options;
    await knex('rosters')
      .whereRaw('id in ?', [
        textsOf(
          knex,
          rosters.map(({ id }) => id),
        ),
      ])
      .update(values);
  }
}

function targetOf({ provider_id, target_id }: Refreshed): string {
  return `${provider_id}/${target_id}`;
}
