import {
  Execution,
  ExecutionStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbooksApi } from '../../api';

/** An execution with the first of its steps. */
export interface ReadExecution {
  execution: Execution;
  steps: ExecutionStep[];
  totalSteps: number;
}

/** Steps that are read at a time. */
export const STEPS_PER_PAGE = 200;

/**
 * Reads an execution and so many pages of its steps. The steps come after the execution: once that has ended, they are the
 * last ones.
 */
export async function readExecution(
  api: RunbooksApi,
  executionId: string,
  pages: number,
): Promise<ReadExecution> {
  const execution = await api.getExecution(executionId);
  const steps: ExecutionStep[] = [];
  let totalSteps = 0;
  for (let page = 0; page < pages; page += 1) {
    const { items, totalItems } = await api.listExecutionSteps(executionId, {
      limit: STEPS_PER_PAGE,
      offset: page * STEPS_PER_PAGE,
    });
    steps.push(...items);
    totalSteps = totalItems;
    if (steps.length >= totalItems) {
      break;
    }
  }
  return { execution, steps, totalSteps };
}
