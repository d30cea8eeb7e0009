import {
  Execution,
  ExecutionAction,
  ExecutionStatus,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { demandsOf } from './demands';
import { refOf } from './entities';
import { ago, DAY, HOUR, NOW } from './now';
import { planOf } from './plans';
import { previewOf, riskOf } from './previews';
import {
  checkAlarms,
  collectDiagnostics,
  everyType,
  failOverDatabase,
  paymentDelays,
  restartService,
} from './runbooks';

/** An execution of a runbook, as one status has it. The id of a story is the name of its status. */
export function executionOf(
  runbook: RunbookSummary,
  status: ExecutionStatus,
  rest: Partial<Omit<Execution, 'execution'>> & {
    execution?: Partial<Execution['execution']>;
  } = {},
): Execution {
  const demands = demandsOf(runbook.id);
  const launch = {
    entityRef: refOf('payments-api'),
    runbookId: runbook.id,
    parameters: {
      ServiceName: 'payments-api',
      InstanceIds: ['i-0a1b2c3d4e5f'],
    },
  };
  const finished = status === 'succeeded' || status === 'failed';
  return {
    now: NOW,
    plan: planOf(runbook, launch),
    planHash: previewOf(runbook, launch).planHash,
    riskReasons: previewOf(runbook, launch).riskReasons,
    demands,
    approvals: [],
    reason: demands.reasonRequired ? 'Tasks hang since the release' : undefined,
    actions: [],
    ...rest,
    execution: {
      id: status,
      runbookId: runbook.id,
      runbookTitle: runbook.title,
      runbookName: runbook.name,
      executorId: runbook.executorId ?? 'none',
      entityRef: launch.entityRef,
      area: runbook.area,
      status,
      riskClass: riskOf(runbook.id),
      outside: false,
      place: runbook.place,
      requestedBy: 'user:default/amara',
      requestedAt: ago(20),
      launchedAt: ago(18),
      finishedAt: finished ? ago(12) : undefined,
      approvalsRequired: demands.approvals,
      approvalsGiven: rest.approvals?.length ?? 0,
      ...rest.execution,
    },
  };
}

const STOP: ExecutionAction = { action: 'stop', allowed: true };

const APPROVED: Execution['approvals'] = [
  {
    by: 'user:default/tomas',
    at: ago(15),
    decision: 'approve',
    comment: 'Go ahead, I watch the dashboard.',
  },
];

/** Waits for the viewer's consent. */
export const awaitingApproval = executionOf(
  restartService,
  'awaitingApproval',
  {
    execution: {
      launchedAt: undefined,
      approvalExpiresAt: ago(-4 * HOUR),
    },
    actions: [
      { action: 'approve', allowed: true },
      {
        action: 'stop',
        allowed: false,
        reason: 'Only who asked for it may withdraw it before it starts.',
      },
    ],
  },
);

/** The viewer asked for it, so that somebody else has to approve. */
export const ownRequest = executionOf(failOverDatabase, 'awaitingApproval', {
  execution: {
    id: 'own-request',
    launchedAt: undefined,
    approvalExpiresAt: ago(-40),
    approvalsGiven: 1,
  },
  ticket: 'OPS-431',
  breakGlass: {
    by: 'user:default/amara',
    reason: 'Customers cannot pay; the freeze does not help them.',
  },
  approvals: APPROVED,
  actions: [
    {
      action: 'approve',
      allowed: false,
      reason:
        'You asked for it: somebody else of group:default/platform has to approve.',
    },
    STOP,
  ],
});

/** Approved: who asked for it may start it. */
export const readyToStart = executionOf(restartService, 'requested', {
  execution: { launchedAt: undefined, approvalExpiresAt: ago(-3 * HOUR) },
  approvals: APPROVED,
  actions: [{ action: 'launch', allowed: true }, STOP],
});

/** Runs, and is followed. */
export const running = executionOf(collectDiagnostics, 'running', {
  execution: { entityRef: refOf('checkout-api') },
  launchedBy: 'user:default/jonas',
  providerId: '0f4e3d2c-1b0a-4f5e-8d7c-6b5a4f3e2d1c',
  providerUrl: 'https://console.aws.example/systems-manager/run-command/0f4e',
  followedAt: ago(0),
  actions: [STOP],
});

/** Stands at a pause. */
export const waitingAtPause = executionOf(restartService, 'waiting', {
  execution: { message: "Step 'lookFirst' waits to be resumed." },
  approvals: APPROVED,
  launchedBy: 'user:default/amara',
  followedAt: ago(1),
  waitingFor: {
    kind: 'pause',
    stepName: 'lookFirst',
    message: 'Look at the dashboard, then resume.',
  },
  actions: [{ action: 'resume', allowed: true, stepName: 'lookFirst' }, STOP],
});

/** Stands at an approval that can only be given at the provider. */
export const waitingElsewhere = executionOf(failOverDatabase, 'waiting', {
  execution: { id: 'waiting-elsewhere' },
  approvals: APPROVED,
  launchedBy: 'user:default/amara',
  followedAt: ago(1),
  waitingFor: {
    kind: 'approval',
    stepName: 'approve',
    message: 'Fail over payments-ledger away from eu-west-1a',
    approvers: ['arn:aws:iam::111122223333:role/opsready-admin'],
  },
  actions: [
    {
      action: 'approveStep',
      allowed: false,
      stepName: 'approve',
      reason:
        'The launch role is not among its approvers: arn:aws:iam::111122223333:role/opsready-admin has to approve in AWS.',
    },
    STOP,
  ],
});

/** Ended well. */
export const succeeded = executionOf(restartService, 'succeeded', {
  execution: { requestedAt: ago(3 * HOUR) },
  approvals: APPROVED,
  launchedBy: 'user:default/amara',
  followedAt: ago(12),
});

/** Ended badly, and says where. */
export const failed = executionOf(failOverDatabase, 'failed', {
  execution: {
    requestedAt: ago(2 * DAY),
    message:
      "Step 'waitUntilAvailable' timed out: the database was not available within 15 minutes.",
  },
  approvals: APPROVED,
  launchedBy: 'user:default/amara',
  followedAt: ago(2 * DAY),
});

/** Nobody can say what became of it. */
export const unknown = executionOf(collectDiagnostics, 'unknown', {
  execution: {
    message:
      'The command was being sent when the backend stopped, and AWS lists none with its id. Look in Run Command, then close it.',
  },
  actions: [{ action: 'close', allowed: true }],
});

/** A checklist that a colleague began. */
export const guided = executionOf(paymentDelays, 'running', {
  execution: { id: 'guided' },
  launchedBy: 'user:default/amara',
  actions: [
    { action: 'tick', allowed: true },
    { action: 'finish', allowed: true },
    STOP,
  ],
});

/** Runs over several machines, some of which fail. */
export const overMany = executionOf(everyType, 'running', {
  execution: { id: 'over-many', entityRef: refOf('checkout-api') },
  launchedBy: 'user:default/mara',
  followedAt: ago(9),
  staleSince: ago(8),
  staleMessage:
    'Systems Manager denies ssm:GetAutomationExecution to the read role.',
  actions: [STOP],
  children: [
    {
      providerId: 'child-1',
      status: 'succeeded',
      place: everyType.place,
      target: 'i-0a1b2c3d4e5f',
    },
    {
      providerId: 'child-2',
      status: 'failed',
      place: everyType.place,
      target: 'i-0b1c2d3e4f5a',
      message: 'The machine did not answer.',
    },
    { providerId: 'child-3', status: 'running', place: everyType.place },
  ],
});

/** Started in the console of AWS. */
export const startedOutside = executionOf(checkAlarms, 'succeeded', {
  execution: {
    id: 'outside',
    outside: true,
    entityRef: undefined,
    requestedBy: undefined,
    requestedAt: ago(DAY),
  },
});

const REST: Execution[] = [
  executionOf(restartService, 'submitting'),
  executionOf(restartService, 'stopping', { launchedBy: 'user:default/amara' }),
  executionOf(checkAlarms, 'timedOut', {
    execution: { message: "Step 'read' did not end within its 10 minutes." },
  }),
  executionOf(restartService, 'cancelled'),
  executionOf(restartService, 'rejected', {
    approvals: [
      {
        by: 'user:default/tomas',
        at: ago(15),
        decision: 'reject',
        comment: 'Not during the sale.',
      },
    ],
  }),
  executionOf(restartService, 'expired', {
    approvals: [
      { ...APPROVED[0], voided: 'The document changed since it was given.' },
    ],
  }),
];

/** Executions with a story, newest first. */
export const EXECUTIONS: readonly Execution[] = [
  awaitingApproval,
  ownRequest,
  readyToStart,
  running,
  waitingAtPause,
  waitingElsewhere,
  unknown,
  guided,
  overMany,
  ...REST,
  succeeded,
  startedOutside,
  failed,
];
