import { Knex } from 'knex';
import {
  hashOf,
  insertRows,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import {
  ClaimLimitRow,
  ClaimRow,
  ClaimTagRow,
  EntityRow,
} from '../database/tables';
import { lockMapping } from '../mapping/lockMapping';
import { CatalogFields, TIER_ANNOTATION } from './catalogFields';
import { claimRows } from './claimRows';
import { EntityClaims } from './readClaims';

/** One entity as the catalog shows it now. */
export interface SeenEntity {
  fields: CatalogFields;
  claims: EntityClaims;
  /** Ids of the targets that the claims can reach. */
  reach: string[];
}

type WrittenEntity = Omit<EntityRow, 'resource_count' | 'left_at' | 'scope_id'>;

/** What a page of entities changed. */
export interface EntityChanges {
  /** Entities that are new or came back, or of which anything changed. */
  changed: string[];
  /** Those among them whose claims, and so their mapping, may have changed. */
  claimsChanged: string[];
  /** Those among them that had left: what is stored of them may be of another day. */
  returned: string[];
}

/** Who is judged, and what they claim. Writes differences. */
export class EntityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Takes over one page of entities in one transaction. */
  async write(trx: Knex, page: readonly SeenEntity[]): Promise<EntityChanges> {
    const rows = page.map(toRow);
    const known = await this.#known(
      trx,
      rows.map(row => row.entity_ref),
    );
    const changed = rows.filter(row => {
      const before = known.get(row.entity_ref);
      return (
        before?.content_hash !== row.content_hash || before.left_at !== null
      );
    });
    if (changed.length === 0) {
      return { changed: [], claimsChanged: [], returned: [] };
    }
    await lockMapping(trx);
    const changedRefs = new Set(changed.map(row => row.entity_ref));
    const claimsChanged = changed.filter(row => {
      const before = known.get(row.entity_ref);
      return before?.selector !== row.selector || before.left_at !== null;
    });
    const claimRefs = new Set(claimsChanged.map(row => row.entity_ref));
    await insertRows<WrittenEntity & { left_at: null }>(trx, {
      table: 'entities',
      columns: [
        'entity_ref',
        'kind',
        'namespace',
        'name',
        'title',
        'type',
        'lifecycle',
        'tier',
        'owner_ref',
        'system_ref',
        'search_text',
        'selector',
        'claims',
        'reach',
        'content_hash',
        'left_at',
      ],
      rows: changed.map(row => ({ ...row, left_at: null })),
      onConflict: { columns: ['entity_ref'], action: 'merge' },
    });
    await this.#writeClaims(
      trx,
      page.filter(({ fields }) => claimRefs.has(fields.entity_ref)),
    );
    const hadLeft = (ref: string) => Boolean(known.get(ref)?.left_at);
    return {
      changed: [...changedRefs],
      claimsChanged: [...claimRefs],
      returned: [...changedRefs].filter(hadLeft),
    };
  }

  /** Marks the entities that are not in `present` as gone: out of lists and mapping now, their rows later. */
  async markLeft(trx: Knex, left: readonly string[], at: string) {
    await lockMapping(trx);
    const refs = () => textsOf(trx, left);
    for (const table of ['claims', 'claim_tags', 'claim_limits']) {
      await trx(table).whereRaw('entity_ref in ?', [refs()]).delete();
    }
    for (const table of ['resource_entities', 'scorecard_results']) {
      await trx(table).whereRaw('entity_ref in ?', [refs()]).delete();
    }
    await trx('entities')
      .whereRaw('entity_ref in ?', [refs()])
      .update({ left_at: at, resource_count: 0 });
  }

  /** Refs of the entities that have not left, in pages by ref. */
  async *presentRefs(pageSize = 5_000): AsyncGenerator<string[]> {
    let after = '';
    for (;;) {
      const rows = await this.#knex('entities')
        .whereNull('left_at')
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(pageSize)
        .select('entity_ref');
      if (rows.length === 0) {
        return;
      }
      after = rows[rows.length - 1].entity_ref;
      yield rows.map(row => row.entity_ref);
    }
  }

  /** Removes everything about entities that left before `before`. */
  async deleteLeft(before: string): Promise<void> {
    await this.#knex.transaction(async trx => {
      const gone = () =>
        trx('entities').where('left_at', '<', before).select('entity_ref');
      for (const table of [
        'facts',
        'check_results',
        'transitions',
        // Gone since it left, unless an evaluation was under way then.
        'scorecard_results',
      ]) {
        await trx(table).whereIn('entity_ref', gone()).delete();
      }
      await trx('entities').where('left_at', '<', before).delete();
    });
  }

  async #known(trx: Knex, refs: string[]) {
    const rows: Array<
      Pick<EntityRow, 'entity_ref' | 'content_hash' | 'selector' | 'left_at'>
    > = await trx('entities')
      .whereRaw('entity_ref in ?', [textsOf(trx, refs)])
      .select('entity_ref', 'content_hash', 'selector', 'left_at');
    return new Map(rows.map(row => [row.entity_ref, row]));
  }

  async #writeClaims(trx: Knex, page: readonly SeenEntity[]) {
    const refs = page.map(({ fields }) => fields.entity_ref);
    for (const table of ['claims', 'claim_tags', 'claim_limits']) {
      await trx(table)
        .whereRaw('entity_ref in ?', [textsOf(trx, refs)])
        .delete();
    }
    const rows = page.map(({ fields, claims }) =>
      claimRows(fields.entity_ref, claims),
    );
    await insertRows<ClaimRow>(trx, {
      table: 'claims',
      columns: [
        'entity_ref',
        'type',
        'claim_no',
        'selector_no',
        'annotation',
        'value',
      ],
      rows: rows.flatMap(({ claims }) => claims),
    });
    await insertRows<ClaimTagRow>(trx, {
      table: 'claim_tags',
      columns: ['entity_ref', 'claim_no', 'tag_key', 'tag_value', 'pairs'],
      rows: rows.flatMap(({ tags }) => tags),
    });
    await insertRows<ClaimLimitRow>(trx, {
      table: 'claim_limits',
      columns: ['entity_ref', 'selector_no', 'type', 'value'],
      rows: rows.flatMap(({ limits }) => limits),
    });
  }
}

function toRow({ fields, claims, reach }: SeenEntity): WrittenEntity {
  const row = {
    ...fields,
    selector: JSON.stringify(claims),
    claims: claimsOf(claims),
    reach: JSON.stringify(reach),
  };
  return { ...row, content_hash: hashOf(JSON.stringify(row)) };
}

function claimsOf({ selectors, problems }: EntityClaims): EntityRow['claims'] {
  const claimed = selectors.some(
    ({ resourceIds, tagSets, wholeAccounts }) =>
      resourceIds.length + tagSets.length + wholeAccounts.length > 0,
  );
  if (claimed) {
    return 'claims';
  }
  return problems.some(({ annotation }) => annotation !== TIER_ANNOTATION)
    ? 'invalid'
    : 'none';
}
