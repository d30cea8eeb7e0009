import { ExecutionAction } from '@opsready/backstage-plugin-runbooks-common';
import { ObservedExecution } from '@opsready/backstage-plugin-runbooks-node';
import { ApprovalRow } from '../../approvals/ApprovalRow';
import { mayApprove } from '../../approvals/judgeApprovals';
import { ExecutionRow } from '../../executions/ExecutionRow';
import { stepApprovalRefusal } from '../../executions/stepApprovalRefusal';
import { GUIDED } from '../../guided/GuidedExecutor';
import { rulesOf } from '../../launch/demandsOfRow';

/** Who looks at an execution, and what they may do. */
export interface Actor {
  /** Absent for a service. */
  personRef?: string;
  /** Entity refs of the person and of the groups that they belong to. */
  memberOf: readonly string[];
  mayApprove: boolean;
  mayCreate: boolean;
  maySignal: boolean;
  mayStop: boolean;
}

type Judged = Pick<
  ExecutionRow,
  | 'status'
  | 'executor_id'
  | 'requested_by'
  | 'launched_by'
  | 'outside'
  | 'demands'
  | 'approval_expires_at'
  | 'waiting_for'
>;

const PEOPLE = 'Only people do this.';
const OUTSIDE =
  'It was started outside the portal: act on it where it was started.';

/** What there is to do with an execution as it stands, and whether the actor may; else why not. Pure. */
export function executionActions(options: {
  row: Judged;
  approvals: readonly ApprovalRow[];
  actor: Actor;
  now: Date;
}): ExecutionAction[] {
  const { row, actor } = options;
  const stop = judged('stop', actor.mayStop, 'runbooks.execution.stop', actor);
  const actions = actionsOf(options, stop);
  return row.outside
    ? actions.map(({ action, stepName }) => ({
        action,
        allowed: false,
        reason: OUTSIDE,
        ...(stepName && { stepName }),
      }))
    : actions;
}

function actionsOf(
  options: Parameters<typeof executionActions>[0],
  stop: ExecutionAction,
): ExecutionAction[] {
  const { row, actor } = options;
  const signal = (action: ExecutionAction['action']) =>
    judged(action, actor.maySignal, 'runbooks.execution.signal', actor);
  switch (row.status) {
    case 'awaitingApproval':
      return [approve(options), stop];
    case 'requested':
      return [
        judged('launch', actor.mayCreate, 'runbooks.execution.create', actor),
        stop,
      ];
    case 'running':
      return row.executor_id === GUIDED
        ? [signal('tick'), signal('finish'), stop]
        : [stop];
    case 'waiting':
      return [...waiting(row, actor, signal), stop];
    case 'unknown':
      return [judged('close', actor.mayStop, 'runbooks.execution.stop', actor)];
    default:
      return [];
  }
}

function approve({
  row,
  approvals,
  actor,
  now,
}: Parameters<typeof executionActions>[0]): ExecutionAction {
  const rules = rulesOf(row);
  const groups = rules.flatMap(rule => rule.groups ?? []);
  const refused = (reason: string): ExecutionAction => ({
    action: 'approve',
    allowed: false,
    reason,
  });
  if (!actor.personRef) {
    return refused(PEOPLE);
  }
  if (actor.personRef === row.requested_by) {
    return refused(
      'You asked for it yourself: somebody else has to approve it.',
    );
  }
  if (row.approval_expires_at && row.approval_expires_at <= now.toISOString()) {
    return refused('It was not approved in time.');
  }
  if (
    approvals.some(
      ({ approver_ref, voided_at }) =>
        approver_ref === actor.personRef && !voided_at,
    )
  ) {
    return refused('You have decided already.');
  }
  if (
    rules.length > 0 &&
    !rules.some(rule => mayApprove(rule, actor.memberOf))
  ) {
    return refused(
      `Policy lets members of ${groups.join(', ') || 'no group'} approve it.`,
    );
  }
  return judged(
    'approve',
    actor.mayApprove,
    'runbooks.execution.approve',
    actor,
  );
}

function waiting(
  row: Judged,
  actor: Actor,
  signal: (action: ExecutionAction['action']) => ExecutionAction,
): ExecutionAction[] {
  const waitingFor: ObservedExecution['waitingFor'] = row.waiting_for
    ? JSON.parse(row.waiting_for)
    : undefined;
  if (!waitingFor || waitingFor.kind === 'calendar') {
    return [];
  }
  const { stepName } = waitingFor;
  if (waitingFor.kind === 'pause') {
    return [{ ...signal('resume'), stepName }];
  }
  const refusal = stepApprovalRefusal(waitingFor, {
    requestedBy: row.requested_by,
    launchedBy: row.launched_by,
    personRef: actor.personRef,
  });
  return [
    refusal
      ? { action: 'approveStep', allowed: false, reason: refusal, stepName }
      : { ...signal('approveStep'), stepName },
  ];
}

function judged(
  action: ExecutionAction['action'],
  allowed: boolean,
  permission: string,
  actor: Actor,
): ExecutionAction {
  if (!actor.personRef) {
    return { action, allowed: false, reason: PEOPLE };
  }
  return allowed
    ? { action, allowed }
    : {
        action,
        allowed,
        reason: `The permission ${permission} is needed on this execution.`,
      };
}
