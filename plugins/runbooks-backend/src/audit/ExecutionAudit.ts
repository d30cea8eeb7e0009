import {
  AuditEntry,
  ExecutionStatus,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import { Clock, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import {
  ExecutionChange,
  ExecutionObserver,
} from '../executions/ExecutionObserver';
import { ExecutionRow } from '../executions/ExecutionRow';
import { AuditLog, AuditRecord } from './AuditLog';
import { auditedExecution } from './auditedExecution';

type Told = Pick<
  ExecutionRow,
  | 'id'
  | 'runbook_id'
  | 'entity_ref'
  | 'plan'
  | 'plan_hash'
  | 'account'
  | 'region'
  | 'environment'
  | 'message'
  | 'outside'
  | 'provider_id'
>;

/** Remembers what becomes of executions, in the transaction that changes them. What people say to it is told by whoever takes it. */
export function createExecutionAudit(options: {
  auditLog: AuditLog;
  clock: Clock;
}): ExecutionObserver {
  const { auditLog, clock } = options;
  return {
    async record(trx, changes) {
      const telling = changes.filter(({ to }) => eventOf(to) !== undefined);
      if (telling.length === 0) {
        return;
      }
      const rows = await rowsOfExecutions(trx, telling);
      const at = clock.now();
      const records = telling.flatMap(change => {
        const row = rows.get(change.executionId);
        return row ? [recordOf(change, row, at)] : [];
      });
      await auditLog.record(trx, ...records);
    },
  };
}

/** What is told here; the rest is told by whoever decides it. */
function eventOf(to: ExecutionStatus): AuditEntry['event'] | undefined {
  if (to === 'submitting') {
    return 'launched';
  }
  if (to === 'unknown') {
    return 'becameUnknown';
  }
  return isFinished(to) ? 'finished' : undefined;
}

async function rowsOfExecutions(
  trx: Knex,
  changes: readonly ExecutionChange[],
): Promise<Map<string, Told>> {
  const ids = changes.map(({ executionId }) => executionId);
  const rows: Told[] = await trx<ExecutionRow>('executions')
    .whereRaw('id in ?', [textsOf(trx, ids)])
    .select(
      'id',
      'runbook_id',
      'entity_ref',
      'plan',
      'plan_hash',
      'account',
      'region',
      'environment',
      'message',
      'outside',
      'provider_id',
    );
  return new Map(rows.map(row => [row.id, row]));
}

function recordOf(
  { to, actor }: ExecutionChange,
  row: Told,
  at: Date,
): AuditRecord {
  const launched = to === 'submitting';
  const { parameters, ...about } = auditedExecution(row);
  const told = [
    launched ? undefined : to,
    row.outside ? 'started outside the portal' : undefined,
    row.provider_id ? `provider id ${row.provider_id}` : undefined,
    row.message ?? undefined,
  ];
  return {
    at,
    event: eventOf(to)!,
    actor,
    ...about,
    ...(launched && { parameters }),
    detail: told.filter(Boolean).join('; ') || undefined,
  };
}
