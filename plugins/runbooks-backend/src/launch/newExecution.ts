import { randomUUID } from 'node:crypto';
import { isOperationsArea } from '@opsready/backstage-plugin-runbooks-common';
import { validUntil } from '../approvals/validUntil';
import { ExecutionRow, NewExecution } from '../executions/ExecutionRow';
import { demandsOf } from '../policy/demandsOf';
import { BreakGlass } from './breakGlass';
import { LaunchJudgement } from './LaunchJudgement';
import { Seal } from './Seal';

/** What of a row follows from how the launch was judged. */
export type JudgedColumns = Pick<
  ExecutionRow,
  | 'risk_class'
  | 'risk_reasons'
  | 'plan'
  | 'plan_hash'
  | 'document_name'
  | 'sealed'
  | 'account'
  | 'region'
  | 'environment'
  | 'demands'
  | 'approvals_required'
  | 'approval_expires_at'
>;

/** Only for a judgement that has asked the provider. */
export function judgedColumns(options: {
  executionId: string;
  judgement: LaunchJudgement;
  seal: Seal;
  now: Date;
}): JudgedColumns {
  const { executionId, judgement, seal, now } = options;
  const { plan, risk, sealed, hasSecrets } = judgement;
  const demands = demandsOf(judgement.policy);
  return {
    risk_class: risk.riskClass,
    risk_reasons: JSON.stringify(risk.reasons),
    plan: JSON.stringify(plan),
    plan_hash: judgement.planHash,
    document_name: plan.documentName,
    sealed: seal.close({ executionId, content: sealed!, hasSecrets }),
    account: plan.place?.account ?? null,
    region: plan.place?.region ?? null,
    environment: plan.place?.environment ?? null,
    demands: JSON.stringify(demands),
    approvals_required: demands.approvals,
    approval_expires_at: validUntil(demands, now),
  };
}

const NOT_STARTED =
  'It was asked for, but not started: start it, or withdraw it.';

/** The row of a launch that nothing stands in the way of. */
export function newExecution(options: {
  judgement: LaunchJudgement;
  seal: Seal;
  now: Date;
  /** How long one that needs no approval may wait where its start was cut off. */
  startWithinMs: number;
  requestKey: string;
  requestedBy: string;
  reason?: string;
  ticket?: string;
  author?: string;
  breakGlass?: BreakGlass;
}): NewExecution {
  const { judgement, requestKey, requestedBy, breakGlass } = options;
  const { runbook, entityRef, ownerRef } = judgement.asked;
  const executionId = randomUUID();
  const judged = judgedColumns({ ...options, executionId });
  const waits = judged.approvals_required > 0;
  return {
    ...judged,
    // Started right after it is stored. Should that never happen, it says so, and does not bar the way for ever.
    ...(!waits && {
      message: NOT_STARTED,
      approval_expires_at: new Date(
        options.now.getTime() + options.startWithinMs,
      ).toISOString(),
    }),
    id: executionId,
    status: waits ? 'awaitingApproval' : 'requested',
    request_key: requestKey,
    runbook_id: runbook.id,
    runbook_title: runbook.title,
    runbook_name: runbook.name,
    area: isOperationsArea(runbook.area) ? runbook.area : null,
    entity_ref: entityRef,
    owner_ref: ownerRef ?? null,
    executor_id: judgement.plan.executorId,
    requested_by: requestedBy,
    requested_at: options.now.toISOString(),
    reason: options.reason?.trim() || null,
    ticket: options.ticket?.trim() || null,
    break_glass: breakGlass ? JSON.stringify(breakGlass) : null,
    author: options.author ?? null,
  };
}
