import { isAbout, type Run } from '../../state';
import type { StepResult } from '../actions/Action';
import type { StepSpec } from '../document/AutomationDocument';
import { StepFailure } from '../StepFailure';
import { durationOf } from './durations';
import type { ExecutionContext } from './ExecutionContext';
import { pass } from './waits';

/** What runs in the place of a step that the control API lets fail; undefined for one that it does not. */
export function scriptedFailure(
  context: ExecutionContext,
  { name, action }: StepSpec,
): Run<StepResult> | undefined {
  const { world, execution } = context;
  const about = { document: execution.document.name, step: name, action };
  const scripted = world.automation.script.failures.findLast(
    entry => entry.times !== 0 && isAbout(entry, about),
  );
  if (!scripted) {
    return undefined;
  }
  if (scripted.times !== undefined) {
    scripted.times -= 1;
  }
  const { type, message } = scripted.error;
  return fail(context, { name, action }, { type, message });
}

function* fail(
  context: ExecutionContext,
  { name, action }: Pick<StepSpec, 'name' | 'action'>,
  { type, message }: { type: string; message: string },
): Run<StepResult> {
  yield* pass(context.world, durationOf(context, action, name));
  throw new StepFailure(message, { type });
}
