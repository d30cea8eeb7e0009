import { isFinished, type Run } from '../../state';
import { wireList } from '../values/wireText';
import { durationOf } from './durations';
import { engineNow, type ExecutionContext } from './ExecutionContext';
import type { PreparedExecution } from './prepareExecution';
import { runLocations } from './runLocations';
import { runSteps, type StepsEnd } from './runSteps';
import { runTargets } from './runTargets';
import { newStep } from './stepRecord';
import { pass, untilTrue } from './waits';

/** How many executions without a parent run at once in an account and Region; more wait as `Pending`. */
export const MAX_CONCURRENT = 100;

/** Runs an execution from its start to its end. */
export function* runExecution(
  context: ExecutionContext,
  prepared: PreparedExecution,
): Run {
  const { world, execution } = context;
  const isStopped = () => execution.signals.stop !== undefined;
  yield* pass(world, durationOf(context, 'start'));
  yield* untilTrue(() => isStopped() || hasSlot(context));
  if (!isStopped()) {
    execution.status = 'InProgress';
  }
  const end = yield* runWhole(context, prepared);
  if (execution.signals.stop === 'Cancel') {
    yield* pass(world, durationOf(context, 'cancel'));
    execution.status = 'Cancelled';
  } else {
    execution.status = end.status;
    execution.failureMessage = end.message;
  }
  execution.endedAt = engineNow(world);
  execution.outputs = outputsOf(context);
}

function runWhole(
  context: ExecutionContext,
  prepared: PreparedExecution,
): Run<StepsEnd> {
  const { execution, document } = context;
  if (execution.targetLocations) {
    return runLocations(context, prepared);
  }
  if (execution.targets || execution.targetMaps) {
    return runTargets(context, prepared);
  }
  return runSteps(context, document.steps, spec => {
    const pending = execution.steps.find(
      ({ name, status, parent }) =>
        name === spec.name && status === 'Pending' && !parent,
    );
    if (pending) {
      return pending;
    }
    // A step that is reached again is another execution of it.
    const again = newStep(spec);
    execution.steps.push(again);
    return again;
  });
}

function hasSlot({ world, execution }: ExecutionContext): boolean {
  if (execution.parentId) {
    return true;
  }
  let running = 0;
  for (const { execution: other } of world.automation.tasks) {
    if (
      other.account === execution.account &&
      other.region === execution.region &&
      !other.parentId &&
      other.status !== 'Pending' &&
      !isFinished(other)
    ) {
      running += 1;
    }
  }
  return running < MAX_CONCURRENT;
}

function outputsOf({
  document,
  variables,
}: ExecutionContext): Record<string, string[]> {
  const outputs: Record<string, string[]> = {};
  for (const name of document.outputs) {
    outputs[name] = variables.has(name)
      ? wireList(variables.get(name))
      : [
          'No output available yet because the step is not successfully executed',
        ];
  }
  return outputs;
}
