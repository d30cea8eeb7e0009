import { AwsFault } from '../../../protocols';
import type { RegionState, StoredExecution } from '../../../state';
import { assertPattern } from '../constraints';

const ID = /^[a-fA-F0-9]{8}-(?:[a-fA-F0-9]{4}-){3}[a-fA-F0-9]{12}$/;

/** The execution that a request names, in the account and Region that it is signed for. */
export function requireExecution(
  region: RegionState,
  id: string | undefined,
): StoredExecution {
  assertPattern(id, 'automationExecutionId', ID);
  const execution = region.executions.get(id ?? '');
  if (!execution) {
    throw new AwsFault(
      'AutomationExecutionNotFoundException',
      `There is no automation execution information for the requested automation execution ID ${id}.`,
    );
  }
  return execution;
}
