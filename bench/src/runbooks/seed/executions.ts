import { randomUUID } from 'node:crypto';
import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionStatus } from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionRow } from '@opsready/backstage-plugin-runbooks-backend/src/executions/ExecutionRow';
import { searchText } from '@opsready/backstage-plugin-runbooks-backend/src/executions/ExecutionStore';
import { Knex } from 'knex';
import { Bound } from './bound';
import { NOW, personRef } from './company';
import { steps } from './runbooks';

/** What the seed writes of an execution; the rest has its default. */
export type SeededExecution = Omit<
  ExecutionRow,
  | 'sealed'
  | 'break_glass'
  | 'submit_attempts'
  | 'submit_lease_token'
  | 'submit_lease_expires_at'
  | 'stop_requested_by'
  | 'stop_reason'
  | 'stop_attempts'
  | 'stop_due_at'
  | 'steps_due'
  | 'steps_read_at'
>;

const DAY_MS = 86_400_000;
/** As long as executions are kept. */
const KEPT_DAYS = 400;

/** Of two hundred that are open. */
const OPEN: ReadonlyArray<[ExecutionStatus, number]> = [
  ['awaitingApproval', 60],
  ['requested', 20],
  ['running', 95],
  ['waiting', 20],
  ['unknown', 5],
];
/** Of a hundred that have ended. */
const ENDED: ReadonlyArray<[ExecutionStatus, number]> = [
  ['succeeded', 84],
  ['failed', 8],
  ['timedOut', 2],
  ['cancelled', 3],
  ['rejected', 2],
  ['expired', 1],
];
export const OPEN_COUNT = 200;

/** Executions of one runbook for one entity each, oldest first: the newest two hundred are open. */
export function executionOf(
  index: number,
  options: { count: number; bound: Bound },
): SeededExecution {
  const { count, bound } = options;
  const isOpen = index >= count - OPEN_COUNT;
  const status = isOpen
    ? pick(OPEN, index + OPEN_COUNT - count)
    : pick(ENDED, (index * 37) % 100);
  // One in five was started outside the portal, by nobody who is known here.
  const outside = !isOpen && index % 5 === 0 && ranAtAll(status);
  const { runbook, entity } = isOpen
    ? bound.distinct(index + OPEN_COUNT - count)
    : bound.frequent(index);
  const asksApproval = status === 'awaitingApproval' || index % 3 === 0;
  const requestedAt = new Date(
    NOW.getTime() - Math.ceil(((count - index) * KEPT_DAYS * DAY_MS) / count),
  ).toISOString();
  const started =
    status !== 'awaitingApproval' && status !== 'requested' && ranAtAll(status);
  const durationMs = 30_000 + ((index * 7_919) % 600_000);
  const finishedAt = isOpen
    ? null
    : new Date(Date.parse(requestedAt) + durationMs).toISOString();
  const entityRef = outside ? null : entity.entity_ref;
  return {
    id: randomUUID(),
    request_key: outside ? null : randomUUID(),
    runbook_id: runbook.id,
    runbook_title: runbook.title,
    runbook_name: runbook.name,
    area: runbook.area as ExecutionRow['area'],
    entity_ref: entityRef,
    owner_ref: outside ? null : entity.owner_ref,
    executor_id: runbook.executor_id ?? 'ssm-automation',
    status,
    status_since: finishedAt ?? requestedAt,
    risk_class: outside ? null : 'mutating',
    risk_reasons: '["AWS counts 3 steps that change something."]',
    plan: planOf(runbook),
    plan_hash: `plan-${index}`,
    document_name: runbook.name,
    account: runbook.account,
    region: runbook.region,
    environment: runbook.environment,
    requested_by: outside ? null : personRef((index * 13) % 500),
    requested_at: requestedAt,
    reason: outside ? null : 'It answers slowly since the release.',
    ticket: null,
    demands: outside ? null : demandsOf(entity.owner_ref, asksApproval),
    approvals_required: !outside && asksApproval ? 1 : 0,
    approval_expires_at:
      status === 'awaitingApproval'
        ? new Date(NOW.getTime() + DAY_MS / 3).toISOString()
        : null,
    launched_by: started && !outside ? personRef((index * 13) % 500) : null,
    launched_at: started ? requestedAt : null,
    submitted_at: started && !outside ? requestedAt : null,
    provider_id: started ? randomUUID() : null,
    started_at: started ? requestedAt : null,
    finished_at: finishedAt,
    duration_ms: finishedAt && started ? durationMs : null,
    message: status === 'failed' ? 'Step step3 failed: it timed out.' : null,
    waiting_for: null,
    has_secrets: false,
    outside,
    author: null,
    by_other: !outside && index % 4 > 0,
    search_text: searchText({
      runbook_title: runbook.title,
      runbook_name: runbook.name,
      entity_ref: entityRef,
    }),
  };
}

/** Stores executions, and who may approve and has approved those that ask for it. */
export async function writeExecutions(
  trx: Knex,
  rows: readonly SeededExecution[],
): Promise<void> {
  await insertRows<SeededExecution>(trx, {
    table: 'executions',
    columns: Object.keys(rows[0]) as Array<keyof SeededExecution>,
    rows,
  });
  const asking = rows.filter(row => row.approvals_required > 0);
  await insertRows(trx, {
    table: 'approver_groups',
    columns: ['execution_id', 'group_ref'],
    rows: asking.map(row => ({
      execution_id: row.id,
      group_ref: row.owner_ref,
    })),
  });
  await insertRows(trx, {
    table: 'approvals',
    columns: [
      'id',
      'execution_id',
      'plan_hash',
      'approver_ref',
      'decision',
      'groups',
      'decided_at',
    ],
    rows: asking
      .filter(row => row.status !== 'awaitingApproval')
      .map(row => ({
        id: randomUUID(),
        execution_id: row.id,
        plan_hash: row.plan_hash,
        approver_ref: personRef(1),
        decision: row.status === 'rejected' ? 'reject' : 'approve',
        groups: JSON.stringify([row.owner_ref]),
        decided_at: row.requested_at,
      })),
  });
}

/** A launch that was rejected or that nobody approved never ran. */
export function ranAtAll(status: ExecutionStatus): boolean {
  return status !== 'rejected' && status !== 'expired';
}

function pick<TValue>(
  shares: ReadonlyArray<[TValue, number]>,
  place: number,
): TValue {
  let left = place;
  for (const [value, share] of shares) {
    if (left < share) {
      return value;
    }
    left -= share;
  }
  return shares[0][0];
}

function planOf(runbook: {
  name: string;
  executor_id: string | null;
  account: string | null;
  region: string | null;
}): string {
  const { name, executor_id, account, region } = runbook;
  return JSON.stringify({
    executorId: executor_id,
    documentName: name,
    documentVersion: '1',
    contentHash: `hash of ${name}`,
    place: { account, region },
    role: `arn:aws:iam::${account}:role/opsready-automation`,
    parameters: [
      { name: 'Service', value: name },
      { name: 'Desired', value: '3' },
    ],
    targets: [{ id: `arn:aws:ecs:${region}:${account}:service/shop/${name}` }],
    steps,
  });
}

function demandsOf(ownerRef: string | null, asksApproval: boolean): string {
  return JSON.stringify({
    approvals: asksApproval ? 1 : 0,
    ...(asksApproval && {
      approverGroups: [ownerRef],
      approvalRules: [
        { policyId: 'production-changes', count: 1, groups: [ownerRef] },
      ],
      approvalValidFor: 'PT8H',
    }),
    reasonRequired: true,
    ticketRequired: false,
  });
}
