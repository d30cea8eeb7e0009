import { untilTrue } from '../run/waits';
import { StepFailure } from '../StepFailure';
import type { Action } from './Action';

const DEFAULT_TIMEOUT_SECONDS = 604_800;

/** Waits until enough of its approvers approved, or one rejected. */
export const approve: Action = {
  timeoutSeconds: DEFAULT_TIMEOUT_SECONDS,
  *run({ context, step, inputs }) {
    const { execution } = context;
    const required = Number(inputs.MinRequiredApprovals ?? 1);
    const decisions = execution.signals.decisions;
    decisions.set(step.id, []);
    const taken = () => decisions.get(step.id) ?? [];
    const approvals = () =>
      taken().filter(({ decision }) => decision === 'Approved').length;
    const isRejected = () =>
      taken().some(({ decision }) => decision === 'Rejected');
    step.status = 'Waiting';
    execution.status = 'Waiting';
    yield* untilTrue(() => isRejected() || approvals() >= required);
    step.outputs = {
      ApprovalStatus: [isRejected() ? 'Rejected' : 'Approved'],
      ApproverDecisions: taken().map(({ at, approver, decision, comment }) =>
        JSON.stringify({
          decisionTime: at.toISOString(),
          approver,
          decision: decision === 'Approved' ? 'Approve' : 'Reject',
          comment,
        }),
      ),
    };
    if (isRejected()) {
      throw new StepFailure('Approval was rejected.', { status: 'Rejected' });
    }
    return {
      outputs: {
        ApprovalStatus: 'Approved',
        ApproverDecisions: step.outputs.ApproverDecisions,
      },
    };
  },
};
