import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { Clock, isPostgres } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { auditedExecution } from '../audit/auditedExecution';
import { AuditLog } from '../audit/AuditLog';
import { ExecutionRow } from '../executions/ExecutionRow';
import { ExecutionStore } from '../executions/ExecutionStore';
import { Evidence, evidenceOf } from './evidenceOf';
import { GUIDED } from './GuidedExecutor';
import { GuidedState, GuidedStepRow, STATUS_OF_STATE } from './GuidedStepRow';

/** What a person did for a step, and the version of it that they saw. */
export interface StepRecord {
  state: GuidedState;
  version: number;
  note?: string;
  evidence?: readonly Evidence[];
}

/** Records what people do for a guided execution. Whether they may is asked before. */
export class GuidedRuns {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #store: ExecutionStore;
  readonly #auditLog: AuditLog;

  constructor(options: {
    database: Knex;
    clock: Clock;
    store: ExecutionStore;
    auditLog: AuditLog;
  }) {
    this.#knex = options.database;
    this.#clock = options.clock;
    this.#store = options.store;
    this.#auditLog = options.auditLog;
  }

  /**
   * @throws ConflictError where a colleague was faster, or the execution does not run
   * @throws NotFoundError where there is no such step
   * @throws InputError where evidence is no link
   */
  async record(options: {
    executionId: string;
    stepId: string;
    record: StepRecord;
    personRef: string;
  }): Promise<void> {
    const { executionId, stepId, record, personRef } = options;
    const { state, version, note } = record;
    const evidence = evidenceOf(record.evidence ?? []);
    const now = this.#clock.now();
    const at = now.toISOString();
    await this.#knex.transaction(async trx => {
      const execution = await lockRunning(trx, executionId);
      const step = await trx<GuidedStepRow>('execution_steps')
        .where({ execution_id: executionId, step_id: stepId })
        .first();
      if (!step) {
        throw new NotFoundError(
          `Execution ${executionId} has no step '${stepId}'`,
        );
      }
      if (step.version !== version) {
        throw new ConflictError(
          `${step.recorded_by} was faster: step '${step.name}' was recorded at ${step.recorded_at}. Look at it again.`,
        );
      }
      await trx<GuidedStepRow>('execution_steps')
        .where({ execution_id: executionId, step_id: stepId })
        .update({
          status: STATUS_OF_STATE[state],
          version: version + 1,
          recorded_by: personRef,
          recorded_at: at,
          note: note ?? null,
          evidence: JSON.stringify(evidence),
          started_at: step.started_at ?? at,
          finished_at: state === 'open' ? null : at,
        });
      await this.#auditLog.record(trx, {
        ...auditedExecution(execution),
        at: now,
        event: 'stepRecorded',
        actor: personRef,
        detail: `${step.title ?? step.name}: ${state}`,
      });
    });
  }

  /**
   * @throws ConflictError where it does not run, or is to succeed with a step that is neither done nor skipped
   */
  async finish(options: {
    executionId: string;
    outcome: 'succeeded' | 'failed';
    note?: string;
    personRef: string;
  }): Promise<void> {
    const { executionId, outcome, note, personRef } = options;
    await this.#knex.transaction(async trx => {
      await lockRunning(trx, executionId);
      const open: GuidedStepRow[] = await trx<GuidedStepRow>('execution_steps')
        .where('execution_id', executionId)
        .whereNotIn('status', ['succeeded', 'skipped'])
        .orderBy('position');
      if (outcome === 'succeeded' && open.length > 0) {
        throw new ConflictError(
          `${open.length} of its steps are neither done nor skipped, first of them '${open[0].title ?? open[0].name}'. ` +
            'Record them, or end it as failed.',
        );
      }
      await this.#store.transition(
        {
          id: executionId,
          from: ['running'],
          to: outcome,
          actor: personRef,
          set: { message: note ?? null },
        },
        trx,
      );
    });
  }
}

/** The execution, held until the transaction ends: nothing is recorded beside its end. */
async function lockRunning(
  trx: Knex.Transaction,
  id: string,
): Promise<ExecutionRow> {
  const query = trx<ExecutionRow>('executions').where({ id }).first();
  const execution = await (isPostgres(trx) ? query.forUpdate() : query);
  if (!execution) {
    throw new NotFoundError(`No execution '${id}'`);
  }
  if (execution.executor_id !== GUIDED) {
    throw new InputError(
      `Execution ${id} is not a guided one: its steps are done by '${execution.executor_id}'`,
    );
  }
  if (execution.status !== 'running') {
    throw new ConflictError(
      `Execution ${id} is ${execution.status}: steps are recorded while it runs.`,
    );
  }
  return execution;
}
