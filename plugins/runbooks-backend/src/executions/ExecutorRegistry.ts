import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Executors by id. */
export type Executors = ReadonlyMap<string, RunbookExecutor>;

/** Throws where an id is malformed or used twice: the backend does not start then. */
export function executorsById(
  executors: readonly RunbookExecutor[],
): Executors {
  const byId = new Map<string, RunbookExecutor>();
  for (const executor of executors) {
    const { id } = executor;
    if (!KEBAB_CASE.test(id)) {
      throw new InputError(
        `The id of an executor is kebab-case, which '${id}' is not. Mend the module that adds it.`,
      );
    }
    if (byId.has(id)) {
      throw new InputError(
        `Two executors have the id '${id}'. Remove one of the modules that add them.`,
      );
    }
    byId.set(id, executor);
  }
  return byId;
}

/** Throws where the module that adds it is no longer installed. */
export function executorOf(
  executors: Executors,
  executorId: string,
): RunbookExecutor {
  const executor = executors.get(executorId);
  if (!executor) {
    throw new ServiceUnavailableError(
      `The executor '${executorId}' is not installed: nothing can be done about its executions from here. Install its module.`,
    );
  }
  return executor;
}
