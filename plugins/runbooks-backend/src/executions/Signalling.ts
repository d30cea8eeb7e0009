import { ConflictError, NotAllowedError } from '@backstage/errors';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { ObservedExecution } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { auditedExecution } from '../audit/auditedExecution';
import { AuditLog } from '../audit/AuditLog';
import { hastenFollowing } from '../following/hastenFollowing';
import { ExecutionRow } from './ExecutionRow';
import { executorOf, Executors } from './ExecutorRegistry';
import { PROVIDER_PATIENCE_MS, providerError } from './providerError';
import { stepApprovalRefusal } from './stepApprovalRefusal';

const WANTED = {
  pause: 'somebody to resume it',
  approval: 'an approval',
  calendar: 'the change calendar to open',
};

/** What a person says to a step that waits. */
export interface Signal {
  signal: 'resume' | 'approve' | 'reject';
  stepName: string;
  comment?: string;
}

/** Passes on what people say to steps that wait. Whether they may is asked before. */
export class Signalling {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #executors: Executors;
  readonly #auditLog: AuditLog;

  constructor(options: {
    database: Knex;
    clock: Clock;
    executors: Executors;
    auditLog: AuditLog;
  }) {
    this.#knex = options.database;
    this.#clock = options.clock;
    this.#executors = options.executors;
    this.#auditLog = options.auditLog;
  }

  /**
   * @throws ConflictError where the step does not wait for that
   * @throws NotAllowedError where it is not the portal's to decide, or it is their own execution
   * @throws ServiceUnavailableError where the provider did not take it
   */
  async send(
    execution: ExecutionRow,
    { signal, stepName, comment }: Signal,
    personRef: string,
  ): Promise<void> {
    assertWaitsFor(execution, { signal, stepName }, personRef);
    const executor = executorOf(this.#executors, execution.executor_id);
    const what = `${signal} of step '${stepName}'`;
    // Recorded before it is sent: whatever dies after that, it is known who wanted it.
    await this.#record(execution, personRef, { detail: what });
    try {
      await executor.signal({
        execution: {
          executionId: execution.id,
          providerId: execution.provider_id ?? '',
          plan: JSON.parse(execution.plan),
        },
        signal,
        stepName,
        comment,
        person: { entityRef: personRef },
        abort: AbortSignal.timeout(PROVIDER_PATIENCE_MS),
      });
    } catch (error) {
      const told = providerError(error);
      await this.#record(execution, personRef, {
        refused: true,
        detail: `${what} was not taken: ${told.message}`,
      });
      throw told;
    } finally {
      await hastenFollowing(this.#knex, execution);
    }
  }

  async #record(
    execution: ExecutionRow,
    personRef: string,
    { refused, detail }: { refused?: boolean; detail: string },
  ): Promise<void> {
    await this.#auditLog.record(this.#knex, {
      ...auditedExecution(execution),
      at: this.#clock.now(),
      event: refused ? 'refused' : 'signalled',
      actor: personRef,
      detail,
    });
  }
}

function assertWaitsFor(
  { id, status, waiting_for, requested_by, launched_by }: ExecutionRow,
  { signal, stepName }: Signal,
  personRef: string,
): void {
  if (status !== 'waiting' || !waiting_for) {
    throw new ConflictError(
      `Execution ${id} is ${status}: none of its steps waits for anybody.`,
    );
  }
  const waitingFor: NonNullable<ObservedExecution['waitingFor']> =
    JSON.parse(waiting_for);
  const fits =
    waitingFor.kind === (signal === 'resume' ? 'pause' : 'approval') &&
    waitingFor.stepName === stepName;
  if (!fits) {
    throw new ConflictError(
      `Execution ${id} waits at step '${waitingFor.stepName}' for ${WANTED[waitingFor.kind]}, not for '${signal}' of '${stepName}'.`,
    );
  }
  const refusal =
    signal === 'resume'
      ? undefined
      : stepApprovalRefusal(waitingFor, {
          requestedBy: requested_by,
          launchedBy: launched_by,
          personRef,
        });
  if (refusal) {
    throw new NotAllowedError(refusal);
  }
}
