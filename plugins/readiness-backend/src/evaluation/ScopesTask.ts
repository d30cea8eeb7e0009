import { setImmediate } from 'node:timers/promises';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  CollectionTargetRow,
  ScopeRow,
  ScopeTargetRow,
} from '../database/tables';
import { Definitions } from '../definitions/Definitions';
import { queueEvaluation, unlessQueued } from '../facts/queues';
import { assignScopes } from '../mapping/assignScopes';
import { lockMapping } from '../mapping/lockMapping';
import { ScopeSources } from './ScopeSource';
import { scopeSources } from './scopeSources';

const LOOK_EVERY_MS = 30_000;

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
  #reassigned = false;
  #lastRun = 0;
  #nextRun = 0;

  constructor(options: { knex: Knex; clock: Clock; definitions: Definitions }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#definitions = options.definitions;
  }

  /** Says that a read ended: what is known of sources may have changed. */
  touch(): void {
    this.#nextRun = 0;
  }

  /** Looks at all scopes where a read ended here, and otherwise now and then, since time and other replicas change them, too. */
  async run(): Promise<void> {
    const knex = this.#knex;
    const now = this.#clock.now();
    // The clock can be set back, outside production.
    const recent =
      now.getTime() < this.#nextRun && now.getTime() > this.#lastRun;
    if (recent && !(await this.#hasNew())) {
      return;
    }
    this.#lastRun = now.getTime();
    this.#nextRun = now.getTime() + LOOK_EVERY_MS;
    const targets = await knex<CollectionTargetRow>('collection_targets');
    const rows = new Map(
      targets.map(row => [`${row.collector_id}\n${row.target_id}`, row]),
    );
    const cycles = new Map<string, string>(
      (await knex('collection_cycles').select('collector_id', 'clock_at')).map(
        row => [row.collector_id, row.clock_at],
      ),
    );
    const clock = { now, cycles };
    for (const scope of await this.#scopes()) {
      const before: ScopeSources = JSON.parse(scope.sources || '{}');
      const after = scopeSources(scope.reads, rows, this.#definitions, clock);
      const sources = JSON.stringify(after);
      if (sources !== scope.sources) {
        await this.#write(scope.scope_id, sources, matters(before, after));
      }
    }
  }

  /** Whether a scope was made that nobody has looked at yet. */
  async #hasNew(): Promise<boolean> {
    const found = await this.#knex('scopes').where('sources', '').first();
    return found !== undefined;
  }

  /**
   * Gives a scope to entities that have none, or one that other collectors or targets made: after a start with changed
   * config. In batches; does nothing else than to look where there are none.
   */
  async reassign(signal: AbortSignal): Promise<void> {
    if (this.#reassigned) {
      return;
    }
    const collectors = [...this.#definitions.collectors.values()];
    let after = '';
    while (!signal.aborted) {
      const refs: string[] = await this.#knex('entities')
        .whereNull('left_at')
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(200)
        .pluck('entity_ref');
      if (refs.length === 0) {
        this.#reassigned = true;
        return;
      }
      after = refs[refs.length - 1];
      await this.#knex.transaction(async trx => {
        await lockMapping(trx);
        await queueEvaluation(trx, await assignScopes(trx, refs, collectors));
      });
      await setImmediate();
    }
  }

  async #scopes(): Promise<
    Array<ScopeRow & { reads: Array<Omit<ScopeTargetRow, 'scope_id'>> }>
  > {
    const scopes = await this.#knex<ScopeRow>('scopes');
    const reads = new Map<string, ScopeTargetRow[]>(
      scopes.map(scope => [scope.scope_id, []]),
    );
    for (const row of await this.#knex<ScopeTargetRow>('scope_targets')) {
      reads.get(row.scope_id)?.push(row);
    }
    return scopes.map(scope => ({
      ...scope,
      reads: reads.get(scope.scope_id) ?? [],
    }));
  }

  async #write(scopeId: string, sources: string, evaluate: boolean) {
    await this.#knex.transaction(async trx => {
      await trx('scopes').where('scope_id', scopeId).update({ sources });
      if (evaluate) {
        await trx.raw(
          `insert into evaluation_queue (entity_ref)
           select entity_ref from entities where scope_id = ? and left_at is null order by entity_ref
           ${unlessQueued('entity_ref')}`,
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
