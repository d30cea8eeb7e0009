import {
  insertRows,
  nextDueAt,
  textsOf,
  wantBindings,
} from '@opsready/backstage-plugin-opsready-node';
import {
  ReadRunbook,
  SourceRunbook,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { RunbookContentRow, RunbookRow } from '../database/tables';
import { ReadRunbookRow, runbookIdOf, runbookRow } from './runbookRow';

type KnownRow = Pick<
  RunbookRow,
  | 'id'
  | 'row_hash'
  | 'gone_at'
  | 'name'
  | 'consents'
  | 'binding_problems'
  | 'review_every'
  | 'reviewed_at'
>;

/** Something that a source read, and the target or entity that it was read from. */
export interface ReadItem {
  origin: string;
  runbook: ReadRunbook;
}

const COLUMNS: ReadonlyArray<keyof (ReadRunbookRow & NewColumns)> = [
  'id',
  'source_id',
  'origin',
  'source_key',
  'name',
  'title',
  'sort_title',
  'search_text',
  'format',
  'executor_id',
  'incident',
  'area',
  'outcome',
  'owner',
  'author',
  'last_updated',
  'account',
  'region',
  'environment',
  'url',
  'version',
  'content_hash',
  'content_key',
  'fingerprint',
  'read_by',
  'role',
  'review_every',
  'consents',
  'missing',
  'missing_count',
  'problems',
  'binding_problems',
  'problem_count',
  'parameters',
  'detail',
  'row_hash',
  'gone_at',
];

type NewColumns = Pick<RunbookRow, 'binding_problems' | 'problem_count'>;

/** The runbooks that sources read. Writes differences, and says when bindings follow from them. */
export class RunbookStore {
  readonly #reviewEvery: Duration;

  /** @param reviewEvery - the cadence of runbooks that have none of their own */
  constructor(options: { reviewEvery: Duration }) {
    this.#reviewEvery = options.reviewEvery;
  }

  /** @returns how many runbooks are new or changed */
  async write(
    trx: Knex,
    sourceId: string,
    items: readonly ReadItem[],
  ): Promise<number> {
    const read = new Map<string, ReturnType<typeof runbookRow>>();
    for (const { origin, runbook } of items) {
      if (isWhole(runbook)) {
        const rows = runbookRow(sourceId, origin, runbook);
        read.set(rows.row.id, rows);
      }
    }
    const known = await this.#known(trx, [...read.keys()]);
    const changed = [...read.values()].filter(({ row }) => {
      const before = known.get(row.id);
      return before?.row_hash !== row.row_hash || before.gone_at !== null;
    });
    if (changed.length === 0) {
      return 0;
    }
    await this.#writeContents(trx, changed);
    await insertRows<ReadRunbookRow & NewColumns>(trx, {
      table: 'runbooks',
      columns: COLUMNS,
      rows: changed.map(({ row }) => withProblems(row, known.get(row.id))),
      onConflict: { columns: ['id'], action: 'merge' },
    });
    await this.#moveReviews(
      trx,
      changed.map(({ row }) => row),
      known,
    );
    if (changed.some(({ row }) => isBoundAnew(row, known.get(row.id)))) {
      await wantBindings(trx);
    }
    return changed.length;
  }

  /** Marks runbooks as gone: a read that finished did not see them. */
  async markGone(trx: Knex, ids: readonly string[], at: string): Promise<void> {
    if (ids.length > 0) {
      await trx('runbooks')
        .whereRaw('id in ?', [textsOf(trx, ids)])
        .update({ gone_at: at });
      await wantBindings(trx);
    }
  }

  async #known(trx: Knex, ids: string[]): Promise<Map<string, KnownRow>> {
    const rows: KnownRow[] = await trx('runbooks')
      .whereRaw('id in ?', [textsOf(trx, ids)])
      .select(
        'id',
        'row_hash',
        'gone_at',
        'name',
        'consents',
        'binding_problems',
        'review_every',
        'reviewed_at',
      );
    return new Map(rows.map(row => [row.id, row]));
  }

  async #writeContents(
    trx: Knex,
    changed: ReadonlyArray<{ content: RunbookContentRow }>,
  ) {
    const byKey = new Map(
      changed.map(({ content }) => [content.content_key, content]),
    );
    await insertRows<RunbookContentRow>(trx, {
      table: 'runbook_contents',
      columns: ['content_key', 'media_type', 'content'],
      // In one order, so that two replicas never wait for each other.
      rows: [...byKey.values()].sort((a, b) =>
        a.content_key < b.content_key ? -1 : 1,
      ),
      onConflict: { columns: ['content_key'], action: 'ignore' },
    });
  }

  /** A runbook that changed its cadence is due at another time. */
  async #moveReviews(
    trx: Knex,
    rows: readonly ReadRunbookRow[],
    known: ReadonlyMap<string, KnownRow>,
  ) {
    for (const { id, review_every } of rows) {
      const before = known.get(id);
      if (before?.reviewed_at && before.review_every !== review_every) {
        await trx('runbooks')
          .where({ id })
          .update({
            next_due_at: nextDueAt({
              reviewedAt: before.reviewed_at,
              reviewEvery: review_every,
              fallback: this.#reviewEvery,
            }),
          });
      }
    }
  }
}

/** Ids of what a source delivered, whether it was read or is as it was. */
export function idsOf(sourceId: string, items: readonly ReadItem[]): string[] {
  return items.map(({ origin, runbook }) =>
    runbookIdOf(sourceId, origin, runbook.key),
  );
}

function isWhole(runbook: ReadRunbook): runbook is SourceRunbook {
  return !('unchanged' in runbook);
}

function isBoundAnew(row: ReadRunbookRow, before: KnownRow | undefined) {
  return (
    !before ||
    before.gone_at !== null ||
    before.name !== row.name ||
    before.consents !== row.consents
  );
}

function withProblems(
  row: ReadRunbookRow,
  before: KnownRow | undefined,
): ReadRunbookRow & NewColumns {
  const bindingProblems = before?.binding_problems ?? '[]';
  return {
    ...row,
    binding_problems: bindingProblems,
    problem_count:
      JSON.parse(row.problems).length + JSON.parse(bindingProblems).length,
  };
}
