import {
  Execution,
  FOLLOWED_STATUSES,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { approvalsOf, decisionOf } from '../../approvals/approvalRows';
import { placeOf } from '../../audit/placeOf';
import { ExecutionRow } from '../../executions/ExecutionRow';
import { FollowTargetRow } from '../../following/FollowTargets';
import { followTargetId } from '../../following/hastenFollowing';
import { ChildRow } from '../../following/writeChildren';
import { demandsOfRow } from '../../launch/demandsOfRow';
import { Actor, executionActions } from './executionActions';
import { executionSummary } from './executionSummary';

/** One execution with everything about it, as the actor may see it. */
export async function executionDetail(options: {
  database: Knex;
  executors: ReadonlyMap<string, RunbookExecutor>;
  row: ExecutionRow;
  actor: Actor;
  now: Date;
}): Promise<Execution> {
  const { database, executors, row, actor, now } = options;
  const [approvals, children, followed] = await Promise.all([
    approvalsOf(database, [row.id]),
    database<ChildRow>('execution_children')
      .where('execution_id', row.id)
      .orderBy('position'),
    followState(database, row),
  ]);
  const plan = JSON.parse(row.plan);
  const providerId = row.provider_id ?? undefined;
  return {
    now: now.toISOString(),
    execution: executionSummary(row, approvals),
    plan,
    planHash: row.plan_hash,
    riskReasons: JSON.parse(row.risk_reasons),
    demands: demandsOfRow(row),
    approvals: approvals.map(decisionOf),
    reason: row.reason ?? undefined,
    ticket: row.ticket ?? undefined,
    breakGlass: row.break_glass ? JSON.parse(row.break_glass) : undefined,
    launchedBy: row.launched_by ?? undefined,
    providerId,
    providerUrl:
      providerId &&
      executors
        .get(row.executor_id)
        ?.linkTo({ executionId: row.id, providerId, plan }),
    waitingFor: waitingForOf(row),
    followedAt: followed?.last_success_at ?? undefined,
    staleSince: followed?.failing_since ?? undefined,
    staleMessage: (followed?.failing_since && followed.message) || undefined,
    actions: executionActions({ row, approvals, actor, now }),
    children: children.map(child => ({
      providerId: child.provider_id,
      status: child.status,
      place: placeOf({ ...child, environment: null }),
      target: child.target ?? undefined,
      message: child.message ?? undefined,
    })),
  };
}

/** How fresh the state of an execution is that runs at a provider. */
async function followState(
  database: Knex,
  row: ExecutionRow,
): Promise<FollowTargetRow | undefined> {
  return FOLLOWED_STATUSES.includes(row.status) && row.provider_id
    ? database<FollowTargetRow>('follow_targets')
        .where('target_id', followTargetId(row))
        .first()
    : undefined;
}

function waitingForOf({ waiting_for }: ExecutionRow): Execution['waitingFor'] {
  if (!waiting_for) {
    return undefined;
  }
  const { kind, stepName, message, approvers } = JSON.parse(waiting_for);
  return { kind, stepName, message, ...(approvers && { approvers }) };
}
