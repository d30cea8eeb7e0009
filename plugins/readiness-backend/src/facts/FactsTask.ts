import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { FactValue } from '@opsready/backstage-plugin-readiness-common';
import {
  Clock,
  hashOf,
  isPostgres,
} from '@opsready/backstage-plugin-opsready-node';
import { TargetCollector } from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { stringify } from '../records/stableJson';
import { queueEvaluation } from './queues';
import { recordsOf } from './recordsOf';
import { writeFacts } from './writeFacts';

/** Entities whose records fit into memory together. */
const BATCH_SIZE = 50;

/**
 * Computes the facts of entities whose records or mapping changed, and asks for their evaluation where facts differ.
 *
 * @remarks
 *
 * A batch is taken from the queue, computed and stored in one transaction: where it fails, the queue keeps it, and several
 * replicas take different batches.
 */
export class FactsTask {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #collectors: readonly TargetCollector[];

  constructor(options: {
    knex: Knex;
    clock: Clock;
    logger: LoggerService;
    collectors: readonly TargetCollector[];
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#logger = options.logger;
    this.#collectors = options.collectors;
  }

  /**
   * Asks for all facts of the collectors that compute them in another way than before: a new version, or other settings.
   * At start.
   */
  async queueOutdated(): Promise<void> {
    for (const collector of this.#collectors) {
      const version = versionOf(collector);
      await this.#knex.transaction(async trx => {
        const stored = await trx('fact_versions')
          .where('collector_id', collector.id)
          .first();
        if (stored?.version === version) {
          return;
        }
        await trx.raw(
          `insert into fact_queue (collector_id, entity_ref)
           select distinct cast(? as text), entity_ref from resource_entities where true
           order by 2 on conflict (collector_id, entity_ref) do nothing`,
          [collector.id],
        );
        await trx('fact_versions')
          .insert({ collector_id: collector.id, version })
          .onConflict('collector_id')
          .merge();
      });
    }
  }

  /** Works until the queue is empty. */
  async run(signal: AbortSignal): Promise<void> {
    for (const collector of this.#collectors) {
      while (!signal.aborted && (await this.#runBatch(collector)) > 0) {
        await setImmediate();
      }
    }
  }

  async #runBatch(collector: TargetCollector): Promise<number> {
    return this.#knex.transaction(async trx => {
      const entityRefs = await takeBatch(trx, collector.id);
      if (entityRefs.length === 0) {
        return 0;
      }
      const facts = new Map<string, Record<string, FactValue>>();
      for (const [ref, records] of await recordsOf(
        trx,
        collector.id,
        entityRefs,
      )) {
        try {
          facts.set(ref, collector.toFacts(records));
        } catch (error) {
          // The entity keeps the facts that it has: a fault in one collector must not stop the others.
          this.#logger.error('A collector could not compute facts', {
            collector: collector.id,
            entityRef: ref,
            error: String(error),
          });
        }
      }
      const changed = await writeFacts(trx, {
        collectorId: collector.id,
        facts,
        at: this.#clock.now().toISOString(),
      });
      await queueEvaluation(trx, changed);
      return entityRefs.length;
    });
  }
}

/** Of what `toFacts` does: its text, the facts that it declares, and the settings that it follows. */
function versionOf({ facts, settings, toFacts }: TargetCollector): string {
  return hashOf(stringify([facts, settings ?? null, String(toFacts)]));
}

async function takeBatch(trx: Knex, collectorId: string): Promise<string[]> {
  const locked = isPostgres(trx) ? 'for update skip locked' : '';
  const result = await trx.raw(
    `delete from fact_queue where collector_id = ? and entity_ref in (
       select entity_ref from fact_queue where collector_id = ? limit ${BATCH_SIZE} ${locked}
     ) returning entity_ref`,
    [collectorId, collectorId],
  );
  const rows: Array<{ entity_ref: string }> = isPostgres(trx)
    ? result.rows
    : result;
  return rows.map(row => row.entity_ref);
}
