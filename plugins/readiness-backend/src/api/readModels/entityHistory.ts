import { entityNotFound } from '@opsready/backstage-plugin-opsready-node';
import {
  EntityHistory,
  Outcome,
} from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { EntityRow, TransitionRow } from '../../database/tables';

/** Changes of outcomes of one entity, newest first. Throws `NotFoundError` where it is not known or has left. */
export async function entityHistory(options: {
  database: Knex;
  entityRef: string;
  checkId?: string;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<EntityHistory> {
  const { database, entityRef, checkId, page, now } = options;
  const entity = await database<EntityRow>('entities')
    .where({ entity_ref: entityRef })
    .whereNull('left_at')
    .first('entity_ref');
  if (!entity) {
    throw entityNotFound(entityRef);
  }
  const rows = await database<TransitionRow>('transitions')
    .where({ entity_ref: entityRef, ...(checkId && { check_id: checkId }) })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(page.limit)
    .offset(page.offset)
    .select();
  return {
    now: now.toISOString(),
    items: rows.map(row => ({
      checkId: row.check_id,
      from: row.from_outcome as Outcome,
      to: row.to_outcome as Outcome,
      message: row.message,
      at: row.at,
    })),
  };
}
