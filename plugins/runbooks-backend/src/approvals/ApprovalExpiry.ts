import { ConflictError } from '@backstage/errors';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { AuditLog } from '../audit/AuditLog';
import { auditedExecution } from '../audit/auditedExecution';
import { ExecutionRow } from '../executions/ExecutionRow';
import { ExecutionStore } from '../executions/ExecutionStore';
import { LaunchNotifications } from '../notifications/LaunchNotifications';

/** As many as are ended in one run; the next one goes on. */
const MOST = 200;
const WAITING = ['awaitingApproval', 'requested'] as const;

/** Ends launches that were not approved, or not started, in time. */
export class ApprovalExpiry {
  readonly #auditLog: AuditLog;
  readonly #clock: Clock;
  readonly #database: Knex;
  readonly #notifications: LaunchNotifications;
  readonly #store: ExecutionStore;

  constructor(options: {
    auditLog: AuditLog;
    clock: Clock;
    database: Knex;
    notifications: LaunchNotifications;
    store: ExecutionStore;
  }) {
    this.#auditLog = options.auditLog;
    this.#clock = options.clock;
    this.#database = options.database;
    this.#notifications = options.notifications;
    this.#store = options.store;
  }

  /** Ends what is overdue; of several replicas that try, one succeeds. */
  async run(): Promise<void> {
    const overdue = await this.#database<ExecutionRow>('executions')
      .whereIn('status', WAITING)
      .where('approval_expires_at', '<=', this.#clock.now().toISOString())
      .orderBy('approval_expires_at')
      .limit(MOST);
    for (const execution of overdue) {
      await this.#expire(execution);
    }
  }

  /** @throws ConflictError where it is overdue; it has ended then */
  async assertNotExpired(execution: ExecutionRow): Promise<void> {
    const { approval_expires_at: until, status, id } = execution;
    const waits = WAITING.some(waiting => waiting === status);
    if (!waits || !until || until > this.#clock.now().toISOString()) {
      return;
    }
    await this.#expire(execution);
    throw new ConflictError(
      `Execution ${id} expired at ${until}: ${expired(execution)} Ask for the launch again.`,
    );
  }

  async #expire(execution: ExecutionRow): Promise<void> {
    const { id, approval_expires_at, status } = execution;
    const message = expired(execution);
    const done = await this.#database.transaction(async trx => {
      const changed = await this.#store.transition(
        {
          id,
          from: [status],
          to: 'expired',
          set: { message },
          where: { approval_expires_at },
        },
        trx,
      );
      if (changed) {
        await this.#auditLog.record(trx, {
          ...auditedExecution(execution),
          at: this.#clock.now(),
          event: 'approvalExpired',
          detail: message,
        });
      }
      return changed;
    });
    if (done) {
      this.#notifications.expired(execution);
    }
  }
}

function expired({ status, approvals_required }: ExecutionRow): string {
  if (status === 'awaitingApproval') {
    return 'It was not approved in time.';
  }
  return approvals_required > 0
    ? 'It was approved, but not launched while the approvals lasted.'
    : 'It was asked for, but not started in time.';
}
