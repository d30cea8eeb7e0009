import { whereVisibleEntities } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  isEverything,
  VisibleEntities,
} from '../authorization/VisibleEntities';

/** Why somebody may review a runbook. */
export interface ReviewAllowance {
  /** The entity on which they have the permission; absent where they have it on all, and the runbook is bound to none. */
  entityRef?: string;
}

/**
 * The entity on which somebody may review a runbook, the first by ref.
 *
 * @param visible - the entities on which they have the permission
 * @returns undefined where they may not
 */
export async function reviewableEntity(options: {
  database: Knex;
  runbookId: string;
  visible: VisibleEntities;
}): Promise<ReviewAllowance | undefined> {
  const { database, runbookId, visible } = options;
  const query = database('entity_bindings as b')
    .join('entities as e', 'e.entity_ref', 'b.entity_ref')
    .where('b.runbook_id', runbookId)
    .orderBy('e.entity_ref');
  whereVisibleEntities({ database, query, visible });
  const row: { entity_ref: string } | undefined =
    await query.first('e.entity_ref');
  if (row) {
    return { entityRef: row.entity_ref };
  }
  return isEverything(visible) ? {} : undefined;
}
