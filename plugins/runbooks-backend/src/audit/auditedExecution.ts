import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionRow } from '../executions/ExecutionRow';
import { AuditRecord } from './AuditLog';
import { placeOf } from './placeOf';

/** What the record says of an execution, whatever happened to it. */
export function auditedExecution(
  row: Pick<
    ExecutionRow,
    | 'id'
    | 'runbook_id'
    | 'entity_ref'
    | 'plan'
    | 'plan_hash'
    | 'account'
    | 'region'
    | 'environment'
  >,
): Pick<
  AuditRecord,
  | 'executionId'
  | 'runbookId'
  | 'entityRef'
  | 'runAs'
  | 'place'
  | 'planHash'
  | 'parameters'
> {
  const plan: Partial<ExecutionPlan> = JSON.parse(row.plan);
  return {
    executionId: row.id,
    runbookId: row.runbook_id,
    entityRef: row.entity_ref ?? undefined,
    runAs: plan.role,
    place: placeOf(row),
    planHash: row.plan_hash || undefined,
    parameters: plan.parameters,
  };
}
