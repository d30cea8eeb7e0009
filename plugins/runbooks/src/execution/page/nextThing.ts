import {
  Execution,
  ExecutionAction,
  ExecutionStatus,
} from '@opsready/backstage-plugin-runbooks-common';

const BY_ITSELF = 'Nothing to do: this page goes on by itself.';

/** What the viewer can do now, in one or two sentences: what they may do comes from the backend. */
export function nextThing(execution: Execution): string {
  const may = (wanted: ExecutionAction['action']) =>
    execution.actions.some(
      ({ action, allowed }) => action === wanted && allowed,
    );
  const { status, outside } = execution.execution;
  switch (status) {
    case 'awaitingApproval':
      return may('approve')
        ? 'Look at exactly what would run, then approve or reject it.'
        : 'Nothing to do for you: those who may approve it have been told.';
    case 'requested':
      return may('launch')
        ? 'It has what policy asks for: start it when you are ready.'
        : 'It has what policy asks for, and waits to be started.';
    case 'submitting':
      return `It is on its way to the provider. ${BY_ITSELF}`;
    case 'running':
      return whileRunning(execution, may('tick'));
    case 'waiting':
      return may('resume') || may('approveStep')
        ? 'It stands still until somebody says how to go on: you can.'
        : 'It stands still until somebody says how to go on.';
    case 'stopping':
      return `It was asked to stop; what a step does at the moment may still end. ${BY_ITSELF}`;
    case 'succeeded':
      return 'It is done. Nothing to do.';
    case 'failed':
    case 'timedOut':
      return outside
        ? 'Look at what went wrong in the steps below.'
        : 'Look at what went wrong in the steps below. Once it is mended, run it again from the entity.';
    case 'cancelled':
      return 'It was stopped or withdrawn, and nothing more will happen. What was done before stays done.';
    case 'rejected':
      return 'An approver said no. Change what they ask for, then ask again from the entity.';
    case 'expired':
      return 'It was not approved, or not started, in time. Ask again from the entity.';
    case 'unknown':
      return may('close')
        ? 'Look at the provider whether it ran, then close it: until then this runbook does not start for this entity.'
        : 'Nobody can say whether it runs. Until somebody closes it, this runbook does not start for this entity.';
    default:
      return status satisfies never;
  }
}

function whileRunning({ plan }: Execution, mayTick: boolean): string {
  if (plan.executorId !== 'guided') {
    return BY_ITSELF;
  }
  return mayTick
    ? 'Work through the steps below. What you record is seen by your colleagues, and any of them can go on where you stop.'
    : 'People work through the steps below; what they record appears here by itself.';
}

/** Whether the way back to the entity is what comes next. */
export function mayBeRunAgain(status: ExecutionStatus): boolean {
  return (
    status === 'failed' ||
    status === 'timedOut' ||
    status === 'cancelled' ||
    status === 'rejected' ||
    status === 'expired'
  );
}
