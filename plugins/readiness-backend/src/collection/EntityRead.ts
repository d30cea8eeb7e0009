import { setImmediate } from 'node:timers/promises';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock, TargetLease } from '@opsready/backstage-plugin-opsready-node';
import {
  CollectionTarget,
  Collector,
  EntityCollector,
  ResourceSelectorReader,
} from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { CATALOG_COLLECTOR } from '../collectors/catalog/catalogCollector';
import { catalogFields } from '../entities/catalogFields';
import { EntityStore } from '../entities/EntityStore';
import { readClaims } from '../entities/readClaims';
import { reachOf } from '../entities/reachOf';
import { queueEvaluation, queueFacts } from '../facts/queues';
import { writeFacts } from '../facts/writeFacts';
import { assignScopes } from '../mapping/assignScopes';
import { mapResources } from '../mapping/mapResources';
import { CollectionRuns } from './CollectionRuns';
import { targetCollectorIdsOf } from './targetCollectorIdsOf';
import { recordedRun } from './recordedRun';

/** Entities of one request to the catalog, and of one transaction. */
const PAGE_SIZE = 200;

/**
 * Runs an entity collector over the whole catalog, page by page. The `catalog` collector's run also brings the entities
 * themselves: who is judged, what they claim, and who has left.
 */
export class EntityRead {
  readonly #clock: Clock;
  readonly #runs: CollectionRuns;
  readonly #entities: EntityStore;
  readonly #catalog: CatalogService;
  readonly #credentials: () => Promise<BackstageCredentials>;
  readonly #kinds: readonly string[];
  readonly #readers: readonly ResourceSelectorReader[];
  readonly #targets: readonly CollectionTarget[];
  readonly #targetCollectorIds: readonly string[];
  readonly #collectors: readonly Collector[];

  constructor(options: {
    clock: Clock;
    runs: CollectionRuns;
    entities: EntityStore;
    catalog: CatalogService;
    credentials: () => Promise<BackstageCredentials>;
    /** Which kinds are judged. */
    kinds: readonly string[];
    readers: readonly ResourceSelectorReader[];
    targets: readonly CollectionTarget[];
    collectors: readonly Collector[];
  }) {
    this.#clock = options.clock;
    this.#runs = options.runs;
    this.#entities = options.entities;
    this.#catalog = options.catalog;
    this.#credentials = options.credentials;
    this.#kinds = options.kinds;
    this.#readers = options.readers;
    this.#targets = options.targets;
    this.#collectors = options.collectors;
    this.#targetCollectorIds = targetCollectorIdsOf(options.collectors);
  }

  async run(options: {
    collector: EntityCollector;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { collector, lease, signal } = options;
    const now = this.#clock.now();
    const at = now.toISOString();
    const bringsEntities = collector.id === CATALOG_COLLECTOR;
    await recordedRun({
      runs: this.#runs,
      clock: this.#clock,
      lease,
      collectorId: collector.id,
      mode: 'full',
      now,
      signal,
      read: async counts => {
        const present = new Set<string>();
        for await (const page of this.#pages(signal)) {
          const facts = await collector.collect({
            entities: page,
            now,
            signal,
          });
          signal.throwIfAborted();
          await lease.write(async trx => {
            const taken = bringsEntities
              ? await this.#takeEntities(trx, page)
              : [];
            counts.changed += taken.length;
            const changed = await writeFacts(trx, {
              collectorId: collector.id,
              facts,
              at,
            });
            await queueEvaluation(trx, [...taken, ...changed]);
          });
          counts.read += page.length;
          page.forEach(entity => present.add(stringifyEntityRef(entity)));
          await setImmediate();
        }
        if (bringsEntities) {
          counts.removed = await this.#markLeft(lease, present, at);
        }
      },
    });
  }

  async *#pages(signal: AbortSignal): AsyncGenerator<Entity[]> {
    let cursor: string | undefined;
    do {
      signal.throwIfAborted();
      const response = await this.#catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE }
          : {
              filter: { kind: [...this.#kinds] },
              orderFields: [{ field: 'metadata.uid', order: 'asc' }],
              limit: PAGE_SIZE,
            },
        { credentials: await this.#credentials() },
      );
      if (response.items.length > 0) {
        yield response.items;
      }
      cursor = response.pageInfo.nextCursor;
    } while (cursor);
  }

  /** @returns the entities that changed, which are to be evaluated again */
  async #takeEntities(trx: Knex, page: readonly Entity[]): Promise<string[]> {
    const { changed, claimsChanged, returned } = await this.#entities.write(
      trx,
      page.map(entity => {
        const claims = readClaims(entity, this.#readers);
        return {
          fields: catalogFields(entity),
          claims,
          reach: reachOf(claims, this.#targets),
        };
      }),
    );
    if (claimsChanged.length > 0) {
      const remapped = await mapResources(trx, { entityRefs: claimsChanged });
      await queueFacts(trx, this.#targetCollectorIds, [
        ...remapped,
        ...returned,
      ]);
    }
    await assignScopes(trx, changed, this.#collectors);
    return changed;
  }

  async #markLeft(
    lease: TargetLease,
    present: ReadonlySet<string>,
    at: string,
  ): Promise<number> {
    let left = 0;
    for await (const refs of this.#entities.presentRefs()) {
      const gone = refs.filter(ref => !present.has(ref));
      if (gone.length > 0) {
        await lease.write(trx => this.#entities.markLeft(trx, gone, at));
        left += gone.length;
      }
    }
    return left;
  }
}
