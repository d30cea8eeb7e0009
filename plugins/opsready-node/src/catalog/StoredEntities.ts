import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { insertRows } from '../database/insertRows';
import { textsOf } from '../database/rowsOf';

/** Columns that every table of entities has. @public */
export interface StoredEntityRow {
  entity_ref: string;
  /** Of all other columns but `left_at`, to write only what changed. */
  content_hash: string;
  left_at: string | null;
}

/**
 * The table `entities` of a plugin: entities as the catalog last showed them. Writes differences, and tells where there are
 * any.
 *
 * @public
 */
export class StoredEntities<TRow extends StoredEntityRow> {
  readonly #knex: Knex;
  readonly #rowOf: (entity: Entity) => Omit<TRow, 'left_at'>;
  readonly #beforeChange?: (trx: Knex, rows: readonly TRow[]) => Promise<void>;
  readonly #onChange: (trx: Knex) => Promise<void>;

  constructor(options: {
    knex: Knex;
    rowOf: (entity: Entity) => Omit<TRow, 'left_at'>;
    /** Called in the transaction that writes these rows, which are new or changed, before it does. */
    beforeChange?: (trx: Knex, rows: readonly TRow[]) => Promise<void>;
    /** Called in the transaction that changed something. */
    onChange: (trx: Knex) => Promise<void>;
  }) {
    this.#knex = options.knex;
    this.#rowOf = options.rowOf;
    this.#beforeChange = options.beforeChange;
    this.#onChange = options.onChange;
  }

  /** @returns how many entities are new or changed */
  async write(trx: Knex, entities: readonly Entity[]): Promise<number> {
    const rows = entities.map(
      entity => ({ ...this.#rowOf(entity), left_at: null }) as TRow,
    );
    const known: StoredEntityRow[] = await trx('entities')
      .whereRaw('entity_ref in ?', [
        textsOf(
          trx,
          rows.map(row => row.entity_ref),
        ),
      ])
      .select('entity_ref', 'content_hash', 'left_at');
    const before = new Map(known.map(row => [row.entity_ref, row]));
    const changed = rows.filter(row => {
      const stored = before.get(row.entity_ref);
      return (
        stored?.content_hash !== row.content_hash || stored.left_at !== null
      );
    });
    if (changed.length > 0) {
      await this.#beforeChange?.(trx, changed);
      await insertRows<TRow>(trx, {
        table: 'entities',
        columns: Object.keys(changed[0]) as Array<keyof TRow & string>,
        rows: changed,
        onConflict: { columns: ['entity_ref'], action: 'merge' },
      });
      await this.#onChange(trx);
    }
    return changed.length;
  }

  async markLeft(trx: Knex, left: readonly string[], at: string) {
    await trx('entities')
      .whereRaw('entity_ref in ?', [textsOf(trx, left)])
      .update({ left_at: at });
    await this.#onChange(trx);
  }

  /** Refs of the entities that have not left, in pages by ref. */
  async *presentRefs(pageSize = 5_000): AsyncGenerator<string[]> {
    let after = '';
    for (;;) {
      const refs: string[] = await this.#knex('entities')
        .whereNull('left_at')
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(pageSize)
        .pluck('entity_ref');
      if (refs.length === 0) {
        return;
      }
      after = refs[refs.length - 1];
      yield refs;
    }
  }

  /** Forgets entities that left before `before`. */
  async deleteLeft(before: string): Promise<void> {
    await this.#knex('entities').where('left_at', '<', before).delete();
  }
}
