import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EntityStore } from '../entities/EntityStore';

/** What is removed, and when. */
export interface RetentionTaskOptions {
  knex: Knex;
  clock: Clock;
  entities: EntityStore;
  keepLeftMs: number;
  keepGoneMs: number;
}

/** Removes what is gone for longer than config keeps it, and texts that nobody refers to. */
export class RetentionTask {
  readonly #options: RetentionTaskOptions;

  constructor(options: RetentionTaskOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { knex, clock, entities, keepLeftMs, keepGoneMs } = this.#options;
    const now = clock.now().getTime();
    const before = (ms: number) => new Date(now - ms).toISOString();
    await entities.deleteLeft(before(keepLeftMs));
    await this.#deleteGone(before(keepGoneMs));
    await knex('runbook_contents as c')
      .whereNotExists(referring(knex, 'runbooks'))
      .whereNotExists(referring(knex, 'runbook_reviews'))
      .delete();
  }

  async #deleteGone(before: string): Promise<void> {
    await this.#options.knex.transaction(async trx => {
      const gone: string[] = await trx('runbooks')
        .where('gone_at', '<', before)
        .orderBy('id')
        .limit(1_000)
        .pluck('id');
      for (const table of ['runbook_bindings', 'runbook_reviews']) {
        await trx(table).whereIn('runbook_id', gone).delete();
      }
      await trx('runbooks').whereIn('id', gone).delete();
    });
  }
}

function referring(knex: Knex, table: string): Knex.QueryBuilder {
  return knex(table)
    .whereRaw('?? = c.content_key', [`${table}.content_key`])
    .select(knex.raw('1'));
}
