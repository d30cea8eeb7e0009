import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ExecutionStatus,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  ExecutionChange,
  ExecutionObserver,
} from '../executions/ExecutionObserver';
import { ExecutionRow } from '../executions/ExecutionRow';
import { LaunchNotifications } from './LaunchNotifications';

/** Tells requesters how their executions end, and when one waits for a person. */
export function createExecutionNotices(options: {
  database: Knex;
  notifications: LaunchNotifications;
  logger: LoggerService;
}): ExecutionObserver {
  const { database, notifications, logger } = options;

  async function tell(changes: readonly ExecutionChange[]): Promise<void> {
    const ids = changes.map(({ executionId }) => executionId);
    const rows: ExecutionRow[] = await database<ExecutionRow>('executions')
      .whereRaw('id in ?', [textsOf(database, ids)])
      .where('outside', false);
    const byId = new Map(rows.map(row => [row.id, row]));
    for (const { executionId, to, actor } of changes) {
      const row = byId.get(executionId);
      if (row && to === 'waiting') {
        notifications.waits(row);
      } else if (row) {
        notifications.ended({ ...row, status: to }, actor);
      }
    }
  }

  return {
    committed(changes) {
      const telling = changes.filter(({ to }) => isTold(to));
      if (telling.length > 0) {
        tell(telling).catch(error =>
          logger.warn('Could not tell how an execution ended', {
            error: String(error),
          }),
        );
      }
    },
  };
}

/** What approvers decide, and what expires, is told by whoever takes it. */
function isTold(to: ExecutionStatus): boolean {
  return (
    to === 'waiting' ||
    to === 'unknown' ||
    (isFinished(to) && to !== 'rejected' && to !== 'expired')
  );
}
