import { toError } from '@backstage/errors';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { ExecutionRow } from './ExecutionRow';

/** What a person who reads `unknown` has to do. */
const SETTLE =
  'Look for it at the provider; then close this execution and say what became of it. ' +
  'Until then nobody can run this runbook for this entity.';

export function noExecutor({ executor_id }: ExecutionRow): string {
  return `Nothing was started: the executor '${executor_id}' is not installed. Install its module, and launch again.`;
}

export function refused({ title }: RunbookExecutor, error: Error): string {
  return `Nothing was started: ${title} refused. ${error.message}`;
}

/** Where an attempt before had no answer. */
export function refusedAgain(
  { title }: RunbookExecutor,
  { id, submit_attempts, submitted_at }: ExecutionRow,
  error: Error,
): string {
  return (
    `It was sent ${submit_attempts} times since ${submitted_at}, and the last time ${title} refused: ${error.message} ` +
    `Whether an earlier one was taken is not known: there is no execution with the id ${id} to be seen. ${SETTLE}`
  );
}

export function answerLost({ title }: RunbookExecutor): string {
  return `${title} was asked to start it, and the answer was lost. It is looked up there within a minute.`;
}

export function conflict({ id }: ExecutionRow, error: unknown): string {
  return (
    `The provider says that the start of ${id} was sent before as something else, but has no execution with this id. ` +
    `It answered: ${toError(error).message} ${SETTLE}`
  );
}

/** Where a start must not be repeated. */
export function neverAgain(
  { title }: RunbookExecutor,
  { id, submitted_at }: ExecutionRow,
): string {
  return (
    `It was sent at ${submitted_at} and the answer was lost. ${title} shows no execution with the id ${id}, and a start ` +
    `there cannot be repeated without the danger of a second one. ${SETTLE}`
  );
}

/** Where it was repeated as often, or as long, as it may be. */
export function triedEnough(
  { title }: RunbookExecutor,
  { id, submit_attempts, submitted_at }: ExecutionRow,
): string {
  return (
    `It was sent ${submit_attempts} times since ${submitted_at}, each time with the same token and without an answer. ` +
    `${title} shows no execution with the id ${id}. ${SETTLE}`
  );
}

/** Where the provider could not be asked for too long. */
export function notAsked(
  executor: Pick<RunbookExecutor, 'title'> | undefined,
  { id, executor_id, submitted_at }: ExecutionRow,
  error: unknown,
): string {
  return (
    `It was sent at ${submitted_at}, the answer was lost, and ${executor?.title ?? executor_id} cannot be asked whether it ` +
    `has an execution with the id ${id}: ${toError(error).message} ${SETTLE}`
  );
}
