import type { StoredExecution } from '../../state';
import type { ExecutionContext } from './ExecutionContext';
import { launchExecution } from './launchExecution';
import { prepareExecution, type ExecutionRequest } from './prepareExecution';

/** Starts another document in the place of an execution, as a child of it. */
export function startChild(
  { world, execution, caller }: ExecutionContext,
  request: ExecutionRequest,
): StoredExecution {
  const { account, region } = execution;
  return launchExecution({
    world,
    account,
    region,
    caller,
    prepared: prepareExecution({ world, account, region }, request),
    parentId: execution.id,
  });
}
