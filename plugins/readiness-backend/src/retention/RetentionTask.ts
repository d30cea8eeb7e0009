import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { CollectionRuns } from '../collection/CollectionRuns';
import { EntityStore } from '../entities/EntityStore';
import { ScopesTask } from '../evaluation/ScopesTask';

/** Removes what is older than config keeps it. */
export class RetentionTask {
  readonly #options: {
    knex: Knex;
    clock: Clock;
    runs: CollectionRuns;
    entities: EntityStore;
    scopes: ScopesTask;
    keepMs: { runs: number; transitions: number; leftEntities: number };
  };

  constructor(options: {
    knex: Knex;
    clock: Clock;
    runs: CollectionRuns;
    entities: EntityStore;
    scopes: ScopesTask;
    keepMs: { runs: number; transitions: number; leftEntities: number };
  }) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { knex, clock, runs, entities, scopes, keepMs } = this.#options;
    const now = clock.now().getTime();
    const before = (ms: number) => new Date(now - ms).toISOString();
    await runs.deleteBefore(knex, before(keepMs.runs));
    await knex('transitions')
      .where('at', '<', before(keepMs.transitions))
      .delete();
    await entities.deleteLeft(before(keepMs.leftEntities));
    await scopes.deleteUnused();
  }
}
