import {
  ACTIVE_STATUSES,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ExecutionRow } from '../executions/ExecutionRow';

/** Another execution of the same entity and runbook that has not ended. The constraint of the table decides in the end. */
export async function runningRefusal(options: {
  database: Knex;
  runbookId: string;
  entityRef: string;
  /** The one that is judged, where it is stored already. */
  except?: string;
}): Promise<Refusal | undefined> {
  const { database, runbookId, entityRef, except = '' } = options;
  const other = await database<ExecutionRow>('executions')
    .where({ runbook_id: runbookId, entity_ref: entityRef })
    .whereIn('status', ACTIVE_STATUSES)
    .whereNot('id', except)
    .first('id', 'status', 'runbook_title', 'requested_by');
  if (!other) {
    return undefined;
  }
  const { id, status, runbook_title, requested_by } = other;
  return {
    code: 'alreadyRunning',
    message:
      `'${runbook_title}' is ${status} for ${entityRef} already, as execution ${id}` +
      `${requested_by ? `, asked for by ${requested_by}` : ''}. ` +
      'There is one at a time: wait for its end, stop it, or close it if its result is unknown.',
  };
}
