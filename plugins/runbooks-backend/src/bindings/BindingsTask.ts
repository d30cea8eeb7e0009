import { setImmediate } from 'node:timers/promises';
import {
  batches,
  computeBindings,
  insertRows,
  rowsOf,
  TargetLease,
  TargetLeases,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RunbookBindingRow, RunbookRow } from '../database/tables';
import { entityReads } from '../entities/EntityReads';
import { BindableEntity, BindableRunbook } from './Bindable';
import { EntityBindings, Unmatched } from './EntityBindings';
import { resolveConsents } from './resolveConsents';

/** The rules that bindings are computed by: another number computes all of them again. */
const RULES = '1';
/** Who reports entries that match nothing, beside the sources. */
export const BINDINGS = 'bindings';

const PAGE_SIZE = 500;

type LoadedRunbook = BindableRunbook & Pick<RunbookRow, 'binding_problems'>;
type Key = Pick<RunbookBindingRow, 'runbook_id' | 'entity_ref' | 'reason'>;

/**
 * Computes which runbooks fit which entities whenever either changed, for all of them together, and writes what differs.
 * One replica at a time does it.
 *
 * What is kept in memory are names and refs; bindings go through it a page of entities at a time.
 */
export class BindingsTask {
  readonly #knex: Knex;
  readonly #leases: TargetLeases;

  constructor(options: { knex: Knex; leases: TargetLeases }) {
    this.#knex = options.knex;
    this.#leases = options.leases;
  }

  async run(signal: AbortSignal): Promise<void> {
    await computeBindings({
      knex: this.#knex,
      leases: this.#leases,
      leaseId: BINDINGS,
      rules: RULES,
      signal,
      compute: (lease, held) => this.#compute(lease, held),
    });
  }

  async #compute(lease: TargetLease, signal: AbortSignal): Promise<void> {
    const runbooks = await this.#runbooks();
    const entities = await this.#entities();
    const consents = resolveConsents(runbooks, entities);
    const bindings = new EntityBindings({ runbooks, consents });
    const present = new Set(runbooks.map(({ id }) => id));
    for (const page of batches(entities, PAGE_SIZE)) {
      signal.throwIfAborted();
      await this.#writePage(lease, page, bindings, present);
      await setImmediate();
    }
    await this.#removeLeft(lease);
    await this.#writeProblems(lease, runbooks, consents.problems);
  }

  async #runbooks(): Promise<LoadedRunbook[]> {
    const rows: Array<
      Omit<LoadedRunbook, 'consents'> & Pick<RunbookRow, 'consents'>
    > = await this.#knex('runbooks')
      .whereNull('gone_at')
      .orderBy(['name', 'id'])
      .select(
        'id',
        'source_key',
        'name',
        'format',
        'origin',
        'consents',
        'binding_problems',
      );
    return rows.map(row => ({ ...row, consents: JSON.parse(row.consents) }));
  }

  async #entities(): Promise<BindableEntity[]> {
    return this.#knex('entities')
      .whereNull('left_at')
      .orderBy('entity_ref')
      .select('entity_ref', 'name', 'runbooks_annotation');
  }

  async #writePage(
    lease: TargetLease,
    page: readonly BindableEntity[],
    bindings: EntityBindings,
    present: ReadonlySet<string>,
  ): Promise<void> {
    const wanted = new Map<string, RunbookBindingRow>();
    const unmatched = new Map<string, Unmatched[]>();
    for (const entity of page) {
      const found = bindings.of(entity);
      unmatched.set(entity.entity_ref, found.unmatched);
      for (const row of found.rows) {
        wanted.set(keyOf(row), row);
      }
    }
    const refs = page.map(entity => entity.entity_ref);
    const stored: RunbookBindingRow[] = await this.#knex('runbook_bindings')
      .whereRaw('entity_ref in ?', [textsOf(this.#knex, refs)])
      .select();
    const gone: Key[] = [];
    for (const row of stored) {
      const key = keyOf(row);
      if (isEqual(wanted.get(key), row)) {
        wanted.delete(key);
        // Those of a runbook that is gone still say whose it was.
      } else if (!wanted.has(key) && present.has(row.runbook_id)) {
        gone.push(row);
      }
    }
    await lease.write(async trx => {
      await deleteBindings(trx, gone);
      await insertRows<RunbookBindingRow>(trx, {
        table: 'runbook_bindings',
        columns: ['runbook_id', 'entity_ref', 'reason', 'entry', 'hands_down'],
        rows: [...wanted.values()],
        onConflict: {
          columns: ['runbook_id', 'entity_ref', 'reason'],
          action: 'merge',
        },
      });
      await entityReads.writeUnmatched(trx, {
        sourceId: BINDINGS,
        entityRefs: refs,
        unmatched,
      });
    });
  }

  async #removeLeft(lease: TargetLease): Promise<void> {
    await lease.write(async trx => {
      for (const table of ['runbook_bindings', 'unmatched_entries']) {
        await trx(table)
          .whereNotExists(
            trx('entities as e')
              .whereRaw('e.entity_ref = ??', [`${table}.entity_ref`])
              .whereNull('e.left_at')
              .select(trx.raw('1')),
          )
          .delete();
      }
    });
  }

  async #writeProblems(
    lease: TargetLease,
    runbooks: readonly LoadedRunbook[],
    problems: ReadonlyMap<string, string[]>,
  ): Promise<void> {
    const changed = runbooks
      .map(({ id, binding_problems }) => ({
        id,
        before: binding_problems,
        after: JSON.stringify(problems.get(id) ?? []),
      }))
      .filter(({ before, after }) => before !== after);
    for (const part of batches(changed, 100)) {
      await lease.write(async trx => {
        for (const { id, before, after } of part) {
          const more = JSON.parse(after).length - JSON.parse(before).length;
          await trx('runbooks')
            .where({ id, binding_problems: before })
            .update({
              binding_problems: after,
              problem_count: trx.raw('problem_count + ?', [more]),
            });
        }
      });
    }
  }
}

function keyOf({ runbook_id, entity_ref, reason }: Key): string {
  return `${runbook_id}\n${entity_ref}\n${reason}`;
}

function isEqual(
  wanted: RunbookBindingRow | undefined,
  stored: RunbookBindingRow,
): boolean {
  return (
    wanted?.entry === stored.entry &&
    wanted.hands_down === Boolean(stored.hands_down)
  );
}

async function deleteBindings(trx: Knex, gone: readonly Key[]): Promise<void> {
  for (const part of batches(gone, PAGE_SIZE)) {
    await trx('runbook_bindings')
      .whereRaw('(runbook_id, entity_ref, reason) in (?)', [
        rowsOf(
          trx,
          {
            runbook_id: 'text',
            entity_ref: 'text',
            reason: 'text',
          },
          part,
        ),
      ])
      .delete();
  }
}
