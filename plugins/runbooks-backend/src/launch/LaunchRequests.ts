import { ConflictError } from '@backstage/errors';
import { SignedInPerson } from '@opsready/backstage-plugin-opsready-node';
import {
  CreateExecutionRequest,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { writeApproverGroups } from '../approvals/approvalRows';
import { AuditRecord } from '../audit/AuditLog';
import { auditedExecution } from '../audit/auditedExecution';
import { ExecutionRow, NewExecution } from '../executions/ExecutionRow';
import { BreakGlass, withBreakGlass } from './breakGlass';
import { demandRefusals, GivenPurpose } from './demandRefusals';
import { normalizedRef } from './lookUpLaunch';
import { demandsOfRow } from './demandsOfRow';
import { LaunchJudgement } from './LaunchJudgement';
import { LaunchServices } from './LaunchServices';
import { newExecution } from './newExecution';
import { previewOf } from './previewOf';
import { refusalError } from './refusalError';
import { submitted } from './submitted';

/** Longer than a provider may take to answer all that a judgement asks it. */
const LONGEST_MS = 90_000;

/** Takes launches as people ask for them. */
export class LaunchRequests {
  readonly #services: LaunchServices;

  constructor(services: LaunchServices) {
    this.#services = services;
  }

  /** Judges a launch; stores and starts nothing. */
  async preview(
    launch: CreateExecutionRequest['launch'],
    person: SignedInPerson,
  ): Promise<Preview> {
    const judgement = await this.#judge(launch, person);
    return previewOf(judgement, this.#services.clock.now());
  }

  /**
   * Stores a launch that nothing stands in the way of, and starts it where policy asks for no approval.
   *
   * @returns the id of the execution: of the one that is there where the request is a repetition
   */
  async create(
    request: CreateExecutionRequest,
    person: SignedInPerson,
  ): Promise<string> {
    const { store, submission, notifications } = this.#services;
    const repeated = await this.#repeated(request, person);
    if (repeated) {
      return repeated.id;
    }
    const judgement = await this.#judge(request.launch, person, request);
    const glass = request.breakGlass && {
      by: person.entityRef,
      reason: request.breakGlass.reason.trim(),
    };
    const { refusals, broken } = withBreakGlass(judgement, glass);
    const standing = [
      ...refusals,
      ...demandRefusals(judgement.policy, request),
    ];
    if (standing.length > 0) {
      const error = refusalError(standing);
      await this.#recordRefusal(judgement, person, error);
      throw error;
    }
    if (judgement.planHash !== request.planHash) {
      throw new ConflictError(
        'What would be launched now is not what was previewed: the document, its version, a resource or a setting has changed. ' +
          'Look at the preview again.',
      );
    }
    const row = await this.#newRow(request, person, judgement, broken);
    const { created, execution } = await this.#services.database.transaction(
      trx => this.#store(trx, row, broken),
    );
    if (!created) {
      return this.#assertSame(execution, request, person).id;
    }
    if (broken) {
      notifications.overridden(execution, person.entityRef);
    }
    if (execution.status === 'awaitingApproval') {
      notifications.approvalWanted(execution);
      return execution.id;
    }
    const { id, plan_hash: planHash } = execution;
    await submitted(submission, {
      executionId: id,
      launchedBy: person.entityRef,
      planHash,
    });
    return (await store.get(id))?.id ?? id;
  }

  async #judge(
    launch: CreateExecutionRequest['launch'],
    { credentials, entityRef }: SignedInPerson,
    given?: GivenPurpose,
  ): Promise<LaunchJudgement> {
    return this.#services.judge.judge({
      credentials,
      launch,
      given,
      requestedBy: entityRef,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
  }

  async #repeated(
    request: CreateExecutionRequest,
    person: SignedInPerson,
  ): Promise<ExecutionRow | undefined> {
    const row = await this.#services
      .database<ExecutionRow>('executions')
      .where({ request_key: request.requestKey })
      .first();
    return row && this.#assertSame(row, request, person);
  }

  /** A key stands for one request of one person. */
  #assertSame(
    row: ExecutionRow,
    { launch, requestKey }: CreateExecutionRequest,
    { entityRef }: SignedInPerson,
  ): ExecutionRow {
    if (
      row.requested_by !== entityRef ||
      row.runbook_id !== launch.runbookId ||
      row.entity_ref !== normalizedRef(launch.entityRef)
    ) {
      throw new ConflictError(
        `The request key ${requestKey} was used for another launch. Make a new one for each launch.`,
      );
    }
    return row;
  }

  async #newRow(
    request: CreateExecutionRequest,
    person: SignedInPerson,
    judgement: LaunchJudgement,
    breakGlass: BreakGlass | undefined,
  ): Promise<NewExecution> {
    const { clock, index, seal, startWithinMs } = this.#services;
    const now = clock.now();
    const { runbookId } = request.launch;
    const summary = await index.summary({ runbookId, now });
    const { requestKey, reason, ticket } = request;
    return newExecution({
      ...{ judgement, seal, now, requestKey, reason, ticket, breakGlass },
      requestedBy: person.entityRef,
      startWithinMs,
      author: summary?.author,
    });
  }

  async #store(
    trx: Knex.Transaction,
    row: NewExecution,
    broken: BreakGlass | undefined,
  ) {
    const { auditLog, clock, store } = this.#services;
    const stored = await store.create(row, trx);
    if (stored.created) {
      const { execution } = stored;
      const about = {
        ...auditedExecution(execution),
        at: clock.now(),
        actor: execution.requested_by ?? undefined,
      };
      const records: AuditRecord[] = [
        { ...about, event: 'requested', detail: purposeOf(execution) },
      ];
      if (broken) {
        records.push({ ...about, event: 'overridden', detail: broken.reason });
      }
      await writeApproverGroups(trx, execution.id, demandsOfRow(execution));
      await auditLog.record(trx, ...records);
    }
    return stored;
  }

  async #recordRefusal(
    { asked, plan }: LaunchJudgement,
    person: SignedInPerson,
    error: Error,
  ): Promise<void> {
    const { auditLog, clock, database } = this.#services;
    await auditLog.record(database, {
      at: clock.now(),
      event: 'refused',
      actor: person.entityRef,
      runbookId: asked.runbook.id,
      entityRef: asked.entityRef,
      place: plan.place,
      parameters: plan.parameters,
      detail: error.message,
    });
  }
}

function purposeOf({ reason, ticket }: ExecutionRow): string | undefined {
  const told = [ticket && `ticket ${ticket}`, reason].filter(Boolean);
  return told.join(': ') || undefined;
}
