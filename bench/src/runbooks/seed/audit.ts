import { randomUUID } from 'node:crypto';
import { auditLog } from '@opsready/backstage-plugin-runbooks-backend/src/audit/AuditLog';
import { Knex } from 'knex';
import { personRef } from './company';
import { SeededExecution } from './executions';

type Record = Parameters<typeof auditLog.record>[1];

/** What the record says of executions: who asked, approved and launched, what came of it, who looked at outputs. */
export async function writeAudit(
  trx: Knex,
  executions: readonly SeededExecution[],
): Promise<void> {
  // In parts, since each is one statement with a parameter for each value
  for (let start = 0; start < executions.length; start += 100) {
    const part = executions.slice(start, start + 100);
    await auditLog.record(trx, ...part.flatMap(recordsOf));
  }
}

function recordsOf(execution: SeededExecution): Record[] {
  const about = aboutOf(execution);
  const { finished_at, status, provider_id } = execution;
  const at = new Date(execution.requested_at);
  const actor = execution.requested_by ?? undefined;
  const told: Record[] = [];
  if (actor) {
    told.push({
      ...about,
      at,
      event: 'requested',
      actor,
      detail: execution.reason ?? undefined,
    });
    if (execution.approvals_required > 0 && execution.launched_at) {
      told.push({ ...about, at, event: 'approved', actor: personRef(1) });
    }
    if (execution.launched_at) {
      told.push({ ...about, at, event: 'launched', actor });
    }
  }
  if (finished_at) {
    told.push({
      ...about,
      at: new Date(finished_at),
      event: 'finished',
      detail: `${status}; provider id ${provider_id ?? randomUUID()}`,
    });
    if (actor && execution.id < '4') {
      told.push({ ...about, at, event: 'outputsRead', actor });
    }
  }
  return told;
}

function aboutOf(execution: SeededExecution): Omit<Record, 'at' | 'event'> {
  const { account, region, environment } = execution;
  return {
    executionId: execution.id,
    runbookId: execution.runbook_id,
    entityRef: execution.entity_ref ?? undefined,
    planHash: execution.plan_hash,
    runAs: `arn:aws:iam::${account}:role/opsready-automation`,
    ...(account &&
      region && {
        place: { account, region, environment: environment ?? undefined },
      }),
    parameters: [
      { name: 'Service', value: execution.runbook_name },
      { name: 'Desired', value: '3' },
    ],
  };
}
