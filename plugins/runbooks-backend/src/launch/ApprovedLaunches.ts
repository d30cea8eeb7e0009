import { ConflictError, NotAllowedError } from '@backstage/errors';
import { SignedInPerson } from '@opsready/backstage-plugin-opsready-node';
import { LaunchExecutionRequest } from '@opsready/backstage-plugin-runbooks-common';
import {
  approvalsOf,
  approversOf,
  voidApprovals,
  writeApproverGroups,
} from '../approvals/approvalRows';
import { judgeApprovals } from '../approvals/judgeApprovals';
import { auditedExecution } from '../audit/auditedExecution';
import { ExecutionRow } from '../executions/ExecutionRow';
import { BreakGlass, glassOf, withBreakGlass } from './breakGlass';
import { demandRefusals } from './demandRefusals';
import { rulesOf } from './demandsOfRow';
import { differencesOf } from './differencesOf';
import { LaunchJudgement } from './LaunchJudgement';
import { LaunchServices } from './LaunchServices';
import { nextColumns } from './nextColumns';
import { isUndecided, refusalError } from './refusalError';
import { submitted } from './submitted';

const LONGEST_MS = 90_000;

/** Launches what was approved, if it is still that. */
export class ApprovedLaunches {
  readonly #services: LaunchServices;

  constructor(services: LaunchServices) {
    this.#services = services;
  }

  /**
   * Judges everything again with the rights of who launches, and starts it where nothing has changed.
   *
   * @throws ConflictError where something has: the approvals are void then
   */
  async launch(
    executionId: string,
    request: LaunchExecutionRequest,
    person: SignedInPerson,
  ): Promise<void> {
    const { expiry, judge, launches, seal, submission } = this.#services;
    const { credentials, entityRef } = person;
    const execution = await launches.readable(executionId, credentials);
    await expiry.assertNotExpired(execution);
    assertLaunchable(execution, request);
    const { launch } = seal.open({
      executionId,
      text: execution.sealed ?? '',
    });
    const judgement = await judge.judge({
      credentials,
      launch,
      requestedBy: execution.requested_by ?? entityRef,
      executionId,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const glass = glassOf(execution, request, entityRef);
    const { refusals, broken } = withBreakGlass(judgement, glass);
    if (judgement.undecided) {
      // Before all that hangs on the risk class: approvals outlast an outage.
      throw refusalError([judgement.undecided]);
    }
    const missing = refusals.filter(({ code }) => code === 'noPermission');
    if (missing.length > 0 && execution.requested_by !== entityRef) {
      // Who has no say in it cannot make it lose its approvals either.
      throw refusalError(missing);
    }
    if (refusals.some(isUndecided)) {
      throw refusalError(refusals.filter(isUndecided));
    }
    const purpose = {
      reason: execution.reason ?? undefined,
      ticket: execution.ticket ?? undefined,
    };
    const differences = [
      ...refusals.map(({ message }) => message),
      ...demandRefusals(judgement.policy, purpose).map(
        ({ message }) => `${message} Withdraw it, and ask for it again.`,
      ),
      ...differencesOf(execution, judgement),
      ...(await this.#missingApprovals(execution)),
    ];
    if (differences.length > 0) {
      await this.#refuse(execution, judgement, differences, person);
      throw missing.length > 0
        ? new NotAllowedError(differences.join(' '))
        : new ConflictError(refusedMessage(execution, differences));
    }
    await this.#recordGlass(execution, broken, person);
    await submitted(submission, {
      executionId,
      launchedBy: entityRef,
      planHash: execution.plan_hash,
    });
  }

  async #missingApprovals(execution: ExecutionRow): Promise<string[]> {
    const rows = await approvalsOf(this.#services.database, [execution.id]);
    const approvers = approversOf(rows, execution.plan_hash);
    const { complete } = judgeApprovals(rulesOf(execution), approvers);
    return complete
      ? []
      : ['It does not have the approvals that policy asks for.'];
  }

  /** What nobody approved needs no more than the refusal; what was approved waits for new approvals of what it is now. */
  async #refuse(
    execution: ExecutionRow,
    judgement: LaunchJudgement,
    differences: string[],
    person: SignedInPerson,
  ): Promise<void> {
    const { auditLog, clock, database, notifications, seal, store } =
      this.#services;
    const now = clock.now();
    const reason = differences.join(' ');
    const set = nextColumns({ execution, judgement, seal, now });
    const required = set.approvals_required ?? execution.approvals_required;
    const after = { ...execution, ...set };
    const voided = await database.transaction(async trx => {
      const changed =
        required > 0 &&
        (await store.transition(
          {
            id: execution.id,
            from: ['requested'],
            to: 'awaitingApproval',
            actor: person.entityRef,
            set: { ...set, message: reason },
            where: { plan_hash: execution.plan_hash },
          },
          trx,
        ));
      if (changed) {
        await voidApprovals(trx, {
          executionId: execution.id,
          at: now,
          reason,
        });
        await writeApproverGroups(
          trx,
          execution.id,
          JSON.parse(after.demands ?? '{}'),
        );
      }
      await auditLog.record(trx, {
        ...auditedExecution(execution),
        at: now,
        event: changed ? 'approvalsVoided' : 'refused',
        actor: person.entityRef,
        detail: reason,
      });
      return changed;
    });
    if (voided) {
      notifications.voided(after);
    }
  }

  async #recordGlass(
    execution: ExecutionRow,
    broken: BreakGlass | undefined,
    person: SignedInPerson,
  ): Promise<void> {
    const { auditLog, clock, database, notifications } = this.#services;
    if (!broken || execution.break_glass === JSON.stringify(broken)) {
      return;
    }
    await database.transaction(async trx => {
      await trx<ExecutionRow>('executions')
        .where({ id: execution.id, status: 'requested' })
        .update({ break_glass: JSON.stringify(broken) });
      await auditLog.record(trx, {
        ...auditedExecution(execution),
        at: clock.now(),
        event: 'overridden',
        actor: person.entityRef,
        detail: broken.reason,
      });
    });
    notifications.overridden(execution, person.entityRef);
  }
}

function assertLaunchable(
  { id, status, plan_hash }: ExecutionRow,
  { planHash }: LaunchExecutionRequest,
): void {
  if (status === 'awaitingApproval') {
    throw new ConflictError(
      `Execution ${id} waits for approvals: it can be launched when it has them.`,
    );
  }
  if (status !== 'requested') {
    throw new ConflictError(
      `Execution ${id} is ${status}: only one that was not launched yet can be.`,
    );
  }
  if (plan_hash !== planHash) {
    throw new ConflictError(
      'What would be launched has changed since you looked at it. Look at it again.',
    );
  }
}

function refusedMessage(
  { approvals_required }: ExecutionRow,
  differences: string[],
): string {
  const told = differences.join(' ');
  return approvals_required > 0
    ? `The approvals no longer count, because it is not what was approved. ${told}`
    : `It is not what was asked for. ${told}`;
}
