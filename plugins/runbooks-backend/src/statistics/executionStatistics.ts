import {
  ExecutionStatus,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionObserver } from '../executions/ExecutionObserver';
import { recomputeStatistics } from './recomputeStatistics';

/** Keeps the statistics of runbooks as their executions begin and end, in the same transaction. */
export const executionStatistics: ExecutionObserver = {
  async record(trx, changes) {
    await recomputeStatistics(
      trx,
      changes.filter(({ to }) => matters(to)).map(change => change.runbookId),
    );
  },
};

function matters(status: ExecutionStatus): boolean {
  return status === 'running' || status === 'unknown' || isFinished(status);
}
