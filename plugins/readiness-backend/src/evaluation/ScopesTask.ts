import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { isPostgres } from '../database/rowsOf';
import { CollectionTargetRow, ScopeRow } from '../database/tables';
import { Definitions } from '../definitions/Definitions';
import { ScopeSources } from './ScopeSource';
import { scopeSources } from './scopeSources';

/**
 * Keeps what is known about each scope's sources, and asks for evaluation where a change of it can change an outcome: facts
 * that ran out of age, a target that was read for the first time, a service that was enabled.
 *
 * @remarks
 *
 * The work grows with the number of different sets of targets, not with the number of entities.
 */
export class ScopesTask {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #definitions: Definitions;

  constructor(options: { knex: Knex; clock: Clock; definitions: Definitions }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#definitions = options.definitions;
  }

  async run(): Promise<void> {
    const knex = this.#knex;
    const targets = await knex<CollectionTargetRow>('collection_targets');
    const rows = new Map(
      targets.map(row => [`${row.collector_id}\n${row.target_id}`, row]),
    );
    const cycles = new Map<string, string>(
      (await knex('collection_cycles').select('collector_id', 'clock_at')).map(
        row => [row.collector_id, row.clock_at],
      ),
    );
    const clock = { now: this.#clock.now(), cycles };
    for (const scope of await this.#scopes()) {
      const before: ScopeSources = JSON.parse(scope.sources);
      const after = scopeSources(
        scope.targetIds,
        rows,
        this.#definitions,
        clock,
      );
      const sources = JSON.stringify(after);
      if (sources !== scope.sources) {
        await this.#write(scope.scope_id, sources, matters(before, after));
      }
    }
  }

  async #scopes(): Promise<Array<ScopeRow & { targetIds: string[] }>> {
    const aggregate = isPostgres(this.#knex)
      ? 'json_agg(t.target_id)::text'
      : 'json_group_array(t.target_id)';
    const rows: Array<ScopeRow & { target_ids: string }> = await this.#knex(
      'scopes as s',
    )
      .join('scope_targets as t', 't.scope_id', 's.scope_id')
      .groupBy('s.scope_id', 's.sources')
      .select(
        's.scope_id',
        's.sources',
        this.#knex.raw(`${aggregate} as target_ids`),
      );
    return rows.map(row => ({ ...row, targetIds: JSON.parse(row.target_ids) }));
  }

  async #write(scopeId: string, sources: string, evaluate: boolean) {
    await this.#knex.transaction(async trx => {
      await trx('scopes').where('scope_id', scopeId).update({ sources });
      if (evaluate) {
        await trx.raw(
          `insert into evaluation_queue (entity_ref)
           select entity_ref from entities where scope_id = ? and left_at is null order by entity_ref
           on conflict (entity_ref) do nothing`,
          [scopeId],
        );
      }
    });
  }

  /** Removes sets of targets that no entity rests on any more. */
  async deleteUnused(): Promise<void> {
    await this.#knex.transaction(async trx => {
      const unused = trx('scopes as s')
        .whereNotExists(
          trx('entities as e').whereRaw('e.scope_id = s.scope_id').select('*'),
        )
        .select('s.scope_id');
      await trx('scope_targets').whereIn('scope_id', unused.clone()).delete();
      await trx('scopes').whereIn('scope_id', unused.clone()).delete();
    });
  }
}

/** Whether an outcome can differ: between fresh and stale it stands, and only its mark changes. */
function matters(before: ScopeSources, after: ScopeSources): boolean {
  const seenByChecks = (sources: ScopeSources) =>
    JSON.stringify(
      Object.entries(sources)
        .map(([id, source]) =>
          source.state === 'fresh' || source.state === 'stale'
            ? [id, 'read']
            : [id, source],
        )
        .sort(),
    );
  return seenByChecks(before) !== seenByChecks(after);
}
