import { Clock } from '../Clock';
import { Knex } from 'knex';

/** How far the clocks of replicas may differ. */
const AHEAD_MS = 60_000;

/**
 * Begins cycles: a source's targets become due together, and are read by whichever replicas have a free hand.
 *
 * @remarks
 *
 * The scheduler may run a task twice, and any signed-in user can trigger one: a cycle that began less than `minGapMs` ago is
 * not begun again. What is due stays due until somebody reads it.
 *
 * @public
 */
export class SourceCycles {
  readonly #knex: Knex;
  readonly #clock: Clock;

  constructor(options: { knex: Knex; clock: Clock }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
  }

  /** @returns whether a cycle began */
  async begin(sourceId: string, minGapMs: number): Promise<boolean> {
    const now = Date.now();
    const startedAt = new Date(now).toISOString();
    const clockAt = this.#clock.now().toISOString();
    return this.#knex.transaction(async trx => {
      await trx('source_cycles')
        .insert({ source_id: sourceId, started_at: '', clock_at: '' })
        .onConflict('source_id')
        .ignore();
      const begun = await trx('source_cycles')
        .where('source_id', sourceId)
        .where(query =>
          query
            .where('started_at', '<', new Date(now - minGapMs).toISOString())
            // The machine's clock was set back: nothing would begin until it is as late again.
            .orWhere('started_at', '>', new Date(now + AHEAD_MS).toISOString()),
        )
        .update({ started_at: startedAt, clock_at: clockAt });
      if (begun === 0) {
        return false;
      }
      await trx('source_targets')
        .where('source_id', sourceId)
        .whereNull('due_at')
        .update({ due_at: startedAt });
      return true;
    });
  }
}
