import { setImmediate } from 'node:timers/promises';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  batches,
  catalogPages,
  Clock,
  ReadError,
  readErrorOf,
  recordedRead,
  TargetLease,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import {
  EntityRunbooksRead,
  EntityRunbookSource,
  KnownRunbooks,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { RunbookRow } from '../database/tables';
import { entityReads } from '../entities/EntityReads';
import { EntityStore } from '../entities/EntityStore';
import { KNOWN_COLUMNS, knownRunbook } from '../runbooks/knownRunbook';
import { ENTITIES_TARGET } from '../runbooks/runbookColumns';
import { idsOf, RunbookStore } from '../runbooks/RunbookStore';

type KnownRow = Pick<
  RunbookRow,
  'id' | 'origin' | (typeof KNOWN_COLUMNS)[number]
>;

/** What the reads of entities are built on. */
export interface EntityReadOptions {
  knex: Knex;
  clock: Clock;
  catalog: CatalogService;
  credentials: () => Promise<BackstageCredentials>;
  /** Kinds that are read. */
  kinds: readonly string[];
  /** Whether runbooks are bound to an entity. */
  isIndexed: (entity: Entity) => boolean;
  /** The id of the source whose reads also bring the entities. */
  bringsEntities: string;
  entities: EntityStore;
  runbooks: RunbookStore;
}

/**
 * Reads what the entities of the catalog lead to, page by page. The read of one source also brings the entities
 * themselves, and who has left.
 */
export class EntityRead {
  readonly #options: EntityReadOptions;

  constructor(options: EntityReadOptions) {
    this.#options = options;
  }

  async run(options: {
    source: EntityRunbookSource;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { source, lease, signal } = options;
    const { clock, isIndexed, bringsEntities, entities } = this.#options;
    const now = clock.now();
    await recordedRead({
      clock,
      lease,
      key: { source_id: source.id, target_id: ENTITIES_TARGET },
      now,
      signal,
      read: async () => {
        const present = new Set<string>();
        for await (const page of this.#pages(signal)) {
          signal.throwIfAborted();
          if (source.id === bringsEntities) {
            const indexed = page.filter(isIndexed);
            await lease.write(trx => entities.write(trx, indexed));
          }
          await this.#readPage({ source, page, now, lease, signal });
          page.forEach(entity => present.add(stringifyEntityRef(entity)));
          await setImmediate();
        }
        signal.throwIfAborted();
        await this.#sweep(source, lease, present);
      },
    });
  }

  #pages(signal: AbortSignal): AsyncGenerator<Entity[]> {
    return catalogPages({ ...this.#options, signal });
  }

  async #readPage(options: {
    source: EntityRunbookSource;
    page: readonly Entity[];
    now: Date;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { source, page, now, lease, signal } = options;
    const { runbooks, clock } = this.#options;
    const refs = page.map(entity => stringifyEntityRef(entity));
    const stored = await this.#known(source.id, refs);
    const known = knownByOrigin(stored);
    const reads = new Map<string, EntityRunbooksRead>();
    const reading = source.read({
      entities: [...page],
      known: ref => known.get(ref) ?? new Map(),
      now,
      signal,
    });
    for await (const read of reading) {
      reads.set(read.entityRef, read);
    }
    signal.throwIfAborted();
    const errors = new Map<string, ReadError>();
    const items = [...reads.values()].flatMap(({ entityRef, result }) => {
      if ('error' in result) {
        errors.set(entityRef, readErrorOf(result.error));
        return [];
      }
      return result.runbooks.map(runbook => ({ origin: entityRef, runbook }));
    });
    const seen = new Set(idsOf(source.id, items));
    const gone = stored.filter(
      row => !seen.has(row.id) && !errors.has(row.origin),
    );
    const at = clock.now().toISOString();
    await lease.write(async trx => {
      await runbooks.write(trx, source.id, items);
      await runbooks.markGone(
        trx,
        gone.map(row => row.id),
        at,
      );
      const written = { sourceId: source.id, entityRefs: refs };
      await entityReads.writeErrors(trx, { ...written, errors, at });
      await entityReads.writeUnmatched(trx, {
        ...written,
        unmatched: new Map(
          [...reads].map(([ref, { unmatched }]) => [ref, unmatched]),
        ),
      });
    });
  }

  async #known(sourceId: string, origins: string[]): Promise<KnownRow[]> {
    const { knex } = this.#options;
    return knex('runbooks')
      .where('source_id', sourceId)
      .whereRaw('origin in ?', [textsOf(knex, origins)])
      .whereNull('gone_at')
      .select('id', 'origin', ...KNOWN_COLUMNS);
  }

  /** What entities led to that the catalog no longer has. */
  async #sweep(
    source: EntityRunbookSource,
    lease: TargetLease,
    present: ReadonlySet<string>,
  ): Promise<void> {
    const { knex, clock, entities, runbooks, bringsEntities } = this.#options;
    const at = clock.now().toISOString();
    const rows: Array<Pick<RunbookRow, 'id' | 'origin'>> = await knex(
      'runbooks',
    )
      .where('source_id', source.id)
      .whereNull('gone_at')
      .select('id', 'origin');
    const gone = rows.filter(row => !present.has(row.origin));
    for (const part of batches(gone, 500)) {
      const ids = part.map(row => row.id);
      await lease.write(trx => runbooks.markGone(trx, ids, at));
    }
    if (source.id === bringsEntities) {
      for await (const refs of entities.presentRefs()) {
        const left = refs.filter(ref => !present.has(ref));
        if (left.length > 0) {
          await lease.write(trx => entities.markLeft(trx, left, at));
        }
      }
    }
  }
}

function knownByOrigin(rows: readonly KnownRow[]): Map<string, KnownRunbooks> {
  return new Map(
    [...Map.groupBy(rows, row => row.origin)].map(([origin, own]) => [
      origin,
      new Map(own.map(row => [row.source_key, knownRunbook(row)])),
    ]),
  );
}
