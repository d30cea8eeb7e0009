import { validUntil } from '../approvals/validUntil';
import { ExecutionChanges, ExecutionRow } from '../executions/ExecutionRow';
import { demandsOfRow } from './demandsOfRow';
import { LaunchJudgement } from './LaunchJudgement';
import { judgedColumns } from './newExecution';
import { Seal } from './Seal';

/**
 * What approvers have to look at when their approvals are void: the launch as it is now, as far as that is known. Where
 * policy asks for none any more the former demands stay: what was once to be approved is not launched without.
 */
export function nextColumns(options: {
  execution: ExecutionRow;
  judgement: LaunchJudgement;
  seal: Seal;
  now: Date;
}): ExecutionChanges {
  const { execution, judgement, seal, now } = options;
  const lasting = {
    approval_expires_at: validUntil(demandsOfRow(execution), now),
  };
  if (!judgement.sealed) {
    return lasting;
  }
  const executionId = execution.id;
  const judged = judgedColumns({ executionId, judgement, seal, now });
  if (judged.approvals_required > 0) {
    return judged;
  }
  const { demands, approvals_required, approval_expires_at, ...plan } = judged;
  return { ...plan, ...lasting };
}
