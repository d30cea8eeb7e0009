import { AwsFault } from '../../../protocols';
import type { Caller } from '../../../server/Caller';
import type { Decision, StoredExecution } from '../../../state';

/** Records what somebody decided about the step that waits for approval. Each approver counts once; others are refused. */
export function decide(
  execution: StoredExecution,
  caller: Caller,
  decision: Omit<Decision, 'approver'>,
): void {
  const step = execution.steps.findLast(
    ({ action, status }) => action === 'aws:approve' && status === 'Waiting',
  );
  if (!step) {
    throw invalid('No step of the automation execution waits for approval.');
  }
  const approvers: unknown = JSON.parse(step.inputs.Approvers ?? '[]');
  const isApprover =
    Array.isArray(approvers) &&
    approvers.some(approver => isNamed(caller, String(approver)));
  if (!isApprover) {
    throw invalid(`${caller.arn} is not an approver of step ${step.name}.`);
  }
  const taken = execution.signals.decisions.get(step.id) ?? [];
  if (taken.some(({ approver }) => approver === caller.arn)) {
    throw invalid(`${caller.arn} has decided about step ${step.name} already.`);
  }
  taken.push({ ...decision, approver: caller.arn });
  execution.signals.decisions.set(step.id, taken);
}

/** Approvers are named as users, by the ARN of a user, a role, or a session of a role. */
function isNamed(caller: Caller, approver: string): boolean {
  const { arn, account, roleName } = caller;
  if (approver === arn || arn === `arn:aws:iam::${account}:user/${approver}`) {
    return true;
  }
  return (
    roleName !== undefined &&
    (approver === `arn:aws:iam::${account}:role/${roleName}` ||
      approver === `arn:aws:sts::${account}:assumed-role/${roleName}`)
  );
}

function invalid(message: string): AwsFault {
  return new AwsFault('InvalidAutomationSignalException', message);
}
