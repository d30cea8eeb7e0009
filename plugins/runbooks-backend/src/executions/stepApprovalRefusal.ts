import { ObservedExecution } from '@opsready/backstage-plugin-runbooks-node';

/** Why a person cannot decide from here about a step that waits for approval at the provider; absent where they can. */
export function stepApprovalRefusal(
  waitingFor: NonNullable<ObservedExecution['waitingFor']>,
  options: {
    requestedBy: string | null;
    launchedBy: string | null;
    personRef: string | undefined;
  },
): string | undefined {
  if (!waitingFor.canSignal) {
    const approvers = waitingFor.approvers?.join(', ');
    return (
      `Step '${waitingFor.stepName}' cannot be decided from here. ` +
      `${approvers ? `These approve it at the provider: ${approvers}.` : 'Its approvers decide at the provider.'}`
    );
  }
  const { requestedBy, launchedBy, personRef } = options;
  if (personRef === undefined) {
    return undefined;
  }
  if (personRef === requestedBy) {
    return 'You asked for this execution yourself: somebody else has to decide about its step.';
  }
  return personRef === launchedBy
    ? 'You launched this execution yourself: somebody else has to decide about its step.'
    : undefined;
}
