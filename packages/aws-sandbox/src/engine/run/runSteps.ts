import type { Run } from '../../state';
import type { StepSpec } from '../document/AutomationDocument';
import type { FailedStatus } from '../StepFailure';
import type { ExecutionContext } from './ExecutionContext';
import { runStep, type StepEnd } from './runStep';
import type { StoredStep } from '../../state';
import { untilTrue } from './waits';

/** How a sequence of steps ended. */
export interface StepsEnd {
  status: 'Success' | FailedStatus;
  message?: string;
}

/** Runs steps one after the other, as each says what follows it. `recordOf` gives the record of a step that starts. */
export function* runSteps(
  context: ExecutionContext,
  steps: readonly StepSpec[],
  recordOf: (spec: StepSpec) => StoredStep,
): Run<StepsEnd> {
  let spec: StepSpec | undefined = steps[0];
  let failed: StepsEnd | undefined;
  while (spec) {
    const current: StepSpec = spec;
    if (context.execution.signals.stop === 'Complete') {
      break;
    }
    const step = recordOf(current);
    yield* awaitStart(context, step);
    const end: StepEnd = yield* runStep(context, current, step);
    if (end.status !== 'Success' && (current.isCritical || isHalted(context))) {
      failed ??= describeFailure(current, end);
    }
    const next = following(context, steps, current, end);
    if (next === 'end') {
      if (end.status !== 'Success' && endsAll(current, end)) {
        failed = describeFailure(current, end);
      }
      break;
    }
    spec = next;
  }
  return failed ?? { status: 'Success' };
}

/** In interactive mode a person starts each step. */
function* awaitStart(context: ExecutionContext, step: StoredStep): Run {
  const { execution } = context;
  if (execution.mode !== 'Interactive' || context.isCleaningUp) {
    return;
  }
  const { started } = execution.signals;
  execution.status = 'Waiting';
  yield* untilTrue(
    () =>
      started.has(step.name) ||
      started.has('') ||
      execution.signals.stop !== undefined,
  );
  started.delete(step.name);
  started.delete('');
  if (execution.status === 'Waiting') {
    execution.status = 'InProgress';
  }
}

function following(
  context: ExecutionContext,
  steps: readonly StepSpec[],
  current: StepSpec,
  end: StepEnd,
): StepSpec | undefined | 'end' {
  const byName = (name: string) => steps.find(step => step.name === name);
  const inOrder = () =>
    current.nextStep
      ? byName(current.nextStep)
      : steps[steps.indexOf(current) + 1];
  if (end.status === 'Success') {
    if (end.nextStep !== undefined) {
      return byName(end.nextStep);
    }
    return current.isEnd ? 'end' : inOrder();
  }
  if (isHalted(context)) {
    const { onCancel } = current;
    context.isCleaningUp = true;
    return typeof onCancel === 'object' ? byName(onCancel.step) : 'end';
  }
  const { onFailure } = current;
  if (current.isEnd || onFailure === 'Abort') {
    return 'end';
  }
  return onFailure === 'Continue' ? inOrder() : byName(onFailure.step);
}

/** Whether a failure that ends the sequence makes it a failed one: an end that the document lives with does not. */
function endsAll({ isCritical, onFailure }: StepSpec, end: StepEnd): boolean {
  return isCritical || onFailure === 'Abort' || end.status === 'Cancelled';
}

/** Whether the whole execution is being cancelled, for the first time. */
function isHalted({ execution, isCleaningUp }: ExecutionContext): boolean {
  return execution.signals.stop === 'Cancel' && !isCleaningUp;
}

function describeFailure({ name }: StepSpec, end: StepEnd): StepsEnd {
  return {
    status: end.status,
    message: `Step ${name} did not succeed: ${end.message ?? end.status}`,
  };
}
