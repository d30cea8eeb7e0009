import { NotFoundError } from '@backstage/errors';
import {
  ReviewState,
  RunbookBinding,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { bindingOf } from '../bindings/bindingOf';
import {
  EntityBindingRow,
  EntityRow,
  RunbookBindingRow,
  RunbookContentRow,
  RunbookRow,
} from '../database/tables';
import { ReviewedColumns, reviewStateOf } from '../reviews/reviewStateOf';
import { indexedRunbookOf } from './indexedRunbookOf';
import { IndexedEntity, RunbookIndex } from './RunbookIndex';
import { summaryOf } from './summaryOf';
import { summaryRows } from './summaryRows';

/** The index in the plugin's database. */
export class StoredRunbookIndex implements RunbookIndex {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async get(
    runbookId: string,
  ): Promise<(IndexedRunbook & { goneAt?: string }) | undefined> {
    const [row, consents] = await Promise.all([
      this.#database('runbooks as r')
        .join('runbook_contents as c', 'c.content_key', 'r.content_key')
        .where('r.id', runbookId)
        .first<(RunbookRow & RunbookContentRow) | undefined>(
          'r.*',
          'c.media_type',
          'c.content',
        ),
      this.#database<RunbookBindingRow>('runbook_bindings')
        .where({ runbook_id: runbookId, reason: 'tag' })
        .orderBy('entity_ref')
        .select('entity_ref', 'entry'),
    ]);
    return row && indexedRunbookOf(row, consents);
  }

  async bindings(options: {
    runbookId: string;
    entityRef: string;
  }): Promise<RunbookBinding[]> {
    const rows = await this.#database<EntityBindingRow>('entity_bindings')
      .where({
        runbook_id: options.runbookId,
        entity_ref: options.entityRef,
      })
      .orderBy(['reason', 'via']);
    return rows.map(bindingOf);
  }

  async reviewState(options: {
    runbookId: string;
    now: Date;
  }): Promise<ReviewState> {
    const row: ReviewedColumns | undefined = await this.#database('runbooks')
      .where('id', options.runbookId)
      .first(
        'content_hash',
        'reviewed_at',
        'reviewed_by',
        'reviewed_hash',
        'next_due_at',
      );
    if (!row) {
      throw new NotFoundError(`No runbook '${options.runbookId}'`);
    }
    return reviewStateOf(row, options.now);
  }

  async summary(options: {
    runbookId: string;
    now: Date;
  }): Promise<RunbookSummary | undefined> {
    const [row] = await summaryRows(
      this.#database,
      this.#database('runbooks').where('id', options.runbookId).select('id'),
    );
    return row && summaryOf(row, options.now);
  }

  async entity(entityRef: string): Promise<IndexedEntity | undefined> {
    const row = await this.#database<EntityRow>('entities')
      .where('entity_ref', entityRef)
      .whereNull('left_at')
      .first('entity_ref', 'owner_ref', 'system_ref', 'title');
    return (
      row && {
        entityRef: row.entity_ref,
        ownerRef: row.owner_ref ?? undefined,
        systemRef: row.system_ref ?? undefined,
        title: row.title ?? undefined,
      }
    );
  }
}
