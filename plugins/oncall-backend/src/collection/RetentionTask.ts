import {
  Clock,
  StoredEntities,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';

/** What is removed, and when. */
export interface RetentionTaskOptions {
  knex: Knex;
  clock: Clock;
  entities: StoredEntities<EntityRow>;
  keepLeftMs: number;
  keepGoneMs: number;
}

/** Removes what is gone for longer than config keeps it. */
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
    await knex('users').where('left_at', '<', before(keepLeftMs)).delete();
    const gone = before(keepGoneMs);
    await deleteGone(knex, 'rosters', gone, [
      ['roster_levels', 'roster_id'],
      ['roster_aliases', 'roster_id'],
      ['roster_bindings', 'roster_id'],
    ]);
    await deleteGone(knex, 'schedules', gone, [['shifts', 'schedule_id']]);
    await deleteGone(knex, 'people', gone, []);
  }
}

async function deleteGone(
  knex: Knex,
  table: string,
  before: string,
  parts: ReadonlyArray<[table: string, column: string]>,
): Promise<void> {
  await knex.transaction(async trx => {
    const ids: string[] = await trx(table)
      .where('gone_at', '<', before)
      .orderBy('id')
      .limit(1_000)
      .pluck('id');
    for (const [part, column] of parts) {
      await trx(part).whereIn(column, ids).delete();
    }
    await trx(table).whereIn('id', ids).delete();
  });
}
