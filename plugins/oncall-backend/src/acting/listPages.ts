import { OnCallActions } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { ActionReader, actionOf } from './actionOf';
import { ActionRow } from './ActionRow';

/** One page of the pages that were sent for an entity, newest first. */
export async function listPages(options: {
  database: Knex;
  providers: ProviderRegistry;
  entityRef: string;
  reader: ActionReader;
  now: Date;
  page: { limit: number; offset: number };
}): Promise<OnCallActions> {
  const { database, entityRef, now, page } = options;
  const pages = () =>
    database<ActionRow>('actions').where({
      entity_ref: entityRef,
      kind: 'page',
    });
  const [rows, [{ count }]] = await Promise.all([
    pages()
      .orderBy([
        { column: 'requested_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(page.limit)
      .offset(page.offset),
    pages().count({ count: '*' }),
  ]);
  return {
    now: now.toISOString(),
    totalItems: Number(count),
    items: (rows as ActionRow[]).map(row => actionOf(row, options)),
  };
}
