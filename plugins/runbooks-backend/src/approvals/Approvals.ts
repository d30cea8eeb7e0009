import { randomUUID } from 'node:crypto';
import { UserInfoService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Clock,
  isPostgres,
  SignedInPerson,
} from '@opsready/backstage-plugin-opsready-node';
import { runbooksExecutionApprovePermission } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { AuditLog } from '../audit/AuditLog';
import { auditedExecution } from '../audit/auditedExecution';
import { LaunchAccess } from '../authorization/launch/LaunchAccess';
import { ExecutionRow } from '../executions/ExecutionRow';
import { ExecutionStore } from '../executions/ExecutionStore';
import { demandsOfRow, rulesOf } from '../launch/demandsOfRow';
import { StoredLaunches } from '../launch/StoredLaunches';
import { LaunchNotifications } from '../notifications/LaunchNotifications';
import { ApprovalExpiry } from './ApprovalExpiry';
import { ApprovalRow } from './ApprovalRow';
import { approvalsOf, approversOf } from './approvalRows';
import { judgeApprovals, mayApprove } from './judgeApprovals';
import { validUntil } from './validUntil';

/** What an approver says. */
export interface Decision {
  executionId: string;
  decision: 'approve' | 'reject';
  planHash: string;
  comment?: string;
}

/** Takes what approvers say about exactly one plan. */
export class Approvals {
  readonly #access: LaunchAccess;
  readonly #auditLog: AuditLog;
  readonly #clock: Clock;
  readonly #database: Knex;
  readonly #expiry: ApprovalExpiry;
  readonly #launches: StoredLaunches;
  readonly #notifications: LaunchNotifications;
  readonly #store: ExecutionStore;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    access: LaunchAccess;
    auditLog: AuditLog;
    clock: Clock;
    database: Knex;
    expiry: ApprovalExpiry;
    launches: StoredLaunches;
    notifications: LaunchNotifications;
    store: ExecutionStore;
    userInfo: UserInfoService;
  }) {
    this.#access = options.access;
    this.#auditLog = options.auditLog;
    this.#clock = options.clock;
    this.#database = options.database;
    this.#expiry = options.expiry;
    this.#launches = options.launches;
    this.#notifications = options.notifications;
    this.#store = options.store;
    this.#userInfo = options.userInfo;
  }

  /**
   * @throws NotFoundError where there is no such execution, or the approver may not read its entity
   * @throws NotAllowedError where it is their own, or they lack the permission or the group
   * @throws ConflictError where it waits for no approval, waits for another plan, or they have decided already
   */
  async decide(decision: Decision, person: SignedInPerson): Promise<void> {
    const { executionId } = decision;
    const { credentials } = person;
    const execution = await this.#launches.readable(executionId, credentials);
    if (execution.requested_by === person.entityRef) {
      throw new NotAllowedError(
        'You asked for this launch yourself: somebody else has to approve it. To take it back, withdraw it.',
      );
    }
    await this.#access.authorize({
      credentials,
      permission: runbooksExecutionApprovePermission,
      launches: await this.#launches.asRules(execution),
    });
    const groups = await this.#groupsOf(execution, person);
    await this.#expiry.assertNotExpired(execution);
    const outcome = await this.#database.transaction(trx =>
      this.#record(trx, { decision, person, groups }),
    );
    this.#notifications.decided(outcome, {
      by: person.entityRef,
      decision: decision.decision,
    });
  }

  /** The groups of the approver, of those that may decide about it. */
  async #groupsOf(
    execution: ExecutionRow,
    { credentials }: SignedInPerson,
  ): Promise<string[]> {
    const rules = rulesOf(execution);
    const { ownershipEntityRefs } =
      await this.#userInfo.getUserInfo(credentials);
    const memberOf = ownershipEntityRefs.map(ref =>
      ref.toLocaleLowerCase('en-US'),
    );
    if (rules.length > 0 && !rules.some(rule => mayApprove(rule, memberOf))) {
      const named = rules.flatMap(({ groups = [] }) => groups).join(', ');
      throw new NotAllowedError(
        `Policy lets members of ${named || 'no group'} approve this launch, and you are in none of them.`,
      );
    }
    const wanted = new Set(rules.flatMap(({ groups = [] }) => groups));
    return memberOf.filter(group => wanted.has(group));
  }

  async #record(
    trx: Knex.Transaction,
    options: { decision: Decision; person: SignedInPerson; groups: string[] },
  ): Promise<ExecutionRow> {
    const { decision, person, groups } = options;
    const now = this.#clock.now();
    const execution = await lock(trx, decision.executionId);
    if (execution.status !== 'awaitingApproval') {
      throw new ConflictError(
        `Execution ${execution.id} is ${execution.status}: it does not wait for an approval.`,
      );
    }
    if (execution.plan_hash !== decision.planHash) {
      throw new ConflictError(
        'What would be launched has changed since you looked at it. Look at it again before you decide.',
      );
    }
    await insertDecision(trx, { decision, person, groups, now });
    await this.#auditLog.record(trx, {
      ...auditedExecution(execution),
      at: now,
      event: decision.decision === 'approve' ? 'approved' : 'approvalRejected',
      actor: person.entityRef,
      detail: decision.comment,
    });
    if (decision.decision === 'reject') {
      await this.#store.transition(
        {
          id: execution.id,
          from: ['awaitingApproval'],
          to: 'rejected',
          actor: person.entityRef,
          set: { message: rejectedBecause(decision, person) },
        },
        trx,
      );
    } else {
      await this.#completeIfDone(trx, execution, person);
    }
    return { ...execution, status: (await lock(trx, execution.id)).status };
  }

  async #completeIfDone(
    trx: Knex.Transaction,
    execution: ExecutionRow,
    person: SignedInPerson,
  ): Promise<void> {
    const rows = await approvalsOf(trx, [execution.id]);
    const approvers = approversOf(rows, execution.plan_hash);
    if (!judgeApprovals(rulesOf(execution), approvers).complete) {
      return;
    }
    const first = rows.find(
      ({ voided_at, plan_hash }) =>
        voided_at === null && plan_hash === execution.plan_hash,
    );
    await this.#store.transition(
      {
        id: execution.id,
        from: ['awaitingApproval'],
        to: 'requested',
        actor: person.entityRef,
        set: {
          approval_expires_at: validUntil(
            demandsOfRow(execution),
            new Date(first!.decided_at),
          ),
        },
      },
      trx,
    );
  }
}

/** The row, held until the transaction ends: two approvers who decide at once are judged one after the other. */
async function lock(trx: Knex.Transaction, id: string): Promise<ExecutionRow> {
  const query = trx<ExecutionRow>('executions').where({ id }).first();
  const row = await (isPostgres(trx) ? query.forUpdate() : query);
  if (!row) {
    throw new NotFoundError(`No execution '${id}'`);
  }
  return row;
}

async function insertDecision(
  trx: Knex.Transaction,
  options: {
    decision: Decision;
    person: SignedInPerson;
    groups: string[];
    now: Date;
  },
): Promise<void> {
  const { decision, person, groups, now } = options;
  const { executionId } = decision;
  const earlier = await trx<ApprovalRow>('approvals')
    .where({ execution_id: executionId, approver_ref: person.entityRef })
    .whereNull('voided_at')
    .first('decision');
  if (earlier) {
    throw new ConflictError(
      `You have decided about this launch already: ${earlier.decision}. A person counts once.`,
    );
  }
  await trx<ApprovalRow>('approvals').insert({
    id: randomUUID(),
    execution_id: executionId,
    plan_hash: decision.planHash,
    approver_ref: person.entityRef,
    decision: decision.decision,
    comment: decision.comment ?? null,
    groups: JSON.stringify(groups),
    decided_at: now.toISOString(),
    voided_at: null,
    voided_reason: null,
  });
}

function rejectedBecause(
  { comment }: Decision,
  { entityRef }: SignedInPerson,
): string {
  return `Rejected by ${entityRef}${comment ? `: ${comment}` : '.'}`;
}
