import { Entity } from '@backstage/catalog-model';
import { insertRows, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { wantBindings } from '../bindings/bindingState';
import { EntityRow } from '../database/tables';
import { entityRow } from './entityRow';

const COLUMNS: ReadonlyArray<keyof EntityRow> = [
  'entity_ref',
  'kind',
  'namespace',
  'name',
  'title',
  'owner_ref',
  'system_ref',
  'search_text',
  'runbooks_annotation',
  'content_hash',
  'left_at',
];

/** To whom runbooks are bound: entities as the catalog last showed them. Writes differences. */
export class EntityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @returns how many entities are new or changed */
  async write(trx: Knex, entities: readonly Entity[]): Promise<number> {
    const rows = entities.map(entityRow);
    const known: Array<
      Pick<EntityRow, 'entity_ref' | 'content_hash' | 'left_at'>
    > = await trx('entities')
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
      await insertRows<EntityRow>(trx, {
        table: 'entities',
        columns: COLUMNS,
        rows: changed.map(row => ({ ...row, left_at: null })),
        onConflict: { columns: ['entity_ref'], action: 'merge' },
      });
      await wantBindings(trx);
    }
    return changed.length;
  }

  async markLeft(trx: Knex, left: readonly string[], at: string) {
    await trx('entities')
      .whereRaw('entity_ref in ?', [textsOf(trx, left)])
      .update({ left_at: at });
    await wantBindings(trx);
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
