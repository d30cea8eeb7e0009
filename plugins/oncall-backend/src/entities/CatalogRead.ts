import { setImmediate } from 'node:timers/promises';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  catalogPages,
  Clock,
  isOfKinds,
  recordedRead,
  StoredEntities,
  TargetLease,
} from '@opsready/backstage-plugin-opsready-node';
import { CATALOG_SOURCE, ENTITIES_TARGET } from '../collection/OnCallSource';
import { EntityRow } from '../database/tables';
import { userStore } from './UserStore';

/** What the read of the catalog is built on. */
export interface CatalogReadOptions {
  clock: Clock;
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  entities: StoredEntities<EntityRow>;
  /** Kinds that rosters and contacts are bound to, or come down from. */
  kinds: readonly string[];
}

/** Reads entities with their annotations, and who is in the company, page by page; who left is found by a read that ended. */
export class CatalogRead {
  readonly #options: CatalogReadOptions;

  constructor(options: CatalogReadOptions) {
    this.#options = options;
  }

  async run(options: {
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { lease, signal } = options;
    const { clock, entities, kinds } = this.#options;
    await recordedRead({
      clock,
      lease,
      key: { source_id: CATALOG_SOURCE, target_id: ENTITIES_TARGET },
      now: clock.now(),
      signal,
      read: async () => {
        const present = new Set<string>();
        const isUser = isOfKinds(['User']);
        const pages = catalogPages({
          ...this.#options,
          kinds: [...kinds, 'User'],
          signal,
        });
        for await (const page of pages) {
          signal.throwIfAborted();
          const others = page.filter(entity => !isUser(entity));
          await lease.write(async trx => {
            await userStore.write(trx, page.filter(isUser));
            await entities.write(trx, others);
          });
          page.forEach(entity => present.add(stringifyEntityRef(entity)));
          await setImmediate();
        }
        signal.throwIfAborted();
        await this.#sweep(lease, present);
      },
    });
  }

  async #sweep(
    lease: TargetLease,
    present: ReadonlySet<string>,
  ): Promise<void> {
    const { clock, entities } = this.#options;
    const at = clock.now().toISOString();
    await lease.write(trx => userStore.sweep(trx, present, at));
    for await (const refs of entities.presentRefs()) {
      const left = refs.filter(ref => !present.has(ref));
      if (left.length > 0) {
        await lease.write(trx => entities.markLeft(trx, left, at));
      }
    }
  }
}
