import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';

const ENDED: ReadonlyArray<ExecutionStep['status']> = ['succeeded', 'skipped'];
const AT_WORK: ReadonlyArray<ExecutionStep['status']> = ['running', 'waiting'];

/** How far an execution has come, in one sentence. Steps inside others are not counted. */
export function progressOf(
  steps: readonly ExecutionStep[],
): string | undefined {
  const outer = steps.filter(({ parentId }) => parentId === undefined);
  if (outer.length === 0) {
    return undefined;
  }
  const ended = outer.filter(({ status }) => ENDED.includes(status)).length;
  const now = outer
    .filter(({ status }) => AT_WORK.includes(status))
    .map(({ name, title = name }) => title);
  const done = `${ended} of ${outer.length} steps done`;
  return now.length > 0 ? `${done}, now at ${now.join(', ')}.` : `${done}.`;
}
