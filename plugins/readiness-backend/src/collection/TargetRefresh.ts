import { NotFoundError } from '@backstage/errors';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Refresh } from './Refresh';

/** What was read more recently is not read again: a button must not be able to spend an account's call budget. */
const FRESH_MS = 10_000;

/** Makes targets due; the pipeline of whichever replica has a free hand reads them. */
export class TargetRefresh implements Refresh {
  readonly #knex: Knex;
  readonly #clock: Clock;

  constructor(options: { knex: Knex; clock: Clock }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
  }

  async refreshEntity(entityRef: string) {
    const entity = await this.#knex('entities')
      .where('entity_ref', entityRef)
      .whereNull('left_at')
      .first('scope_id');
    if (!entity) {
      throw new NotFoundError(
        `Entity ${entityRef} is not known to readiness yet; it will be after the next catalog cycle`,
      );
    }
    return this.#makeDue(query =>
      query.whereIn(
        ['collector_id', 'target_id'],
        this.#knex('scope_targets')
          .where('scope_id', entity.scope_id)
          .select('collector_id', 'target_id'),
      ),
    );
  }

  async refreshCollector(collectorId: string) {
    return this.#makeDue(query => query.where('collector_id', collectorId));
  }

  async #makeDue(
    within: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<{ requested: number; alreadyFresh: number }> {
    const fresh = new Date(this.#clock.now().getTime() - FRESH_MS);
    const total = await within(this.#knex('collection_targets'))
      .count('* as count')
      .first();
    const requested = await within(this.#knex('collection_targets'))
      .where(query =>
        query
          .whereNull('last_started_at')
          .orWhere('last_started_at', '<', fresh.toISOString()),
      )
      .update({
        due_at: this.#knex.raw('coalesce(due_at, ?)', [
          new Date().toISOString(),
        ]),
      });
    return { requested, alreadyFresh: Number(total?.count ?? 0) - requested };
  }
}
