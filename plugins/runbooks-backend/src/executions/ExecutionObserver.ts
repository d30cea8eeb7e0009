import { ExecutionStatus } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';

/** An execution that was created, or whose status changed. */
export interface ExecutionChange {
  executionId: string;
  runbookId: string;
  to: ExecutionStatus;
  /** Who caused it; absent where no person did. */
  actor?: string;
}

/** Told of executions as they change, whatever changed them. */
export interface ExecutionObserver {
  /** In the transaction of the change: what is written here is there if, and only if, the change is. */
  record?(trx: Knex, changes: readonly ExecutionChange[]): Promise<void>;
  /** After it was committed. What goes wrong here is its own business. */
  committed?(changes: readonly ExecutionChange[]): void;
}
