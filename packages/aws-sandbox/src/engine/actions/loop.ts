import type { Run } from '../../state';
import { newStep } from '../run/stepRecord';
import { runSteps } from '../run/runSteps';
import { durationOf } from '../run/durations';
import { pass } from '../run/waits';
import { StepFailure } from '../StepFailure';
import { evaluateChoice } from '../values/evaluateChoice';
import { wireText } from '../values/wireText';
import type { Action, StepResult, StepRun } from './Action';

const DEFAULT_MAX_ITERATIONS = 100;

/** Runs its steps for each value of a list, or for as long as a condition holds. */
export const loop: Action = {
  lateInputs: ['Steps', 'LoopCondition'],
  run: loopRun,
};

function* loopRun(run: StepRun): Run<StepResult> {
  const { context, spec, inputs } = run;
  const { Iterators, LoopCondition } = inputs;
  const max = Number(inputs.MaxIterations ?? DEFAULT_MAX_ITERATIONS);
  if (Iterators !== undefined) {
    const values = iteratorsOf(Iterators);
    for (const [index, value] of values.slice(0, max).entries()) {
      yield* iterate(run, index + 1, value);
    }
    return {};
  }
  // The condition is looked at after each pass: the first happens anyway.
  let iteration = 0;
  do {
    iteration += 1;
    yield* iterate(run, iteration, undefined);
    yield* pass(context.world, durationOf(context, spec.action, spec.name));
  } while (iteration < max && evaluateChoice(LoopCondition, context.variables));
  return {};
}

function* iterate(
  { context, spec, step }: StepRun,
  iteration: number,
  value: unknown,
): Run {
  const { execution, variables } = context;
  variables.set(`${spec.name}.CurrentIteration`, iteration);
  variables.set(`${spec.name}.CurrentIteratorValue`, value);
  const end = yield* runSteps(context, spec.steps, nested => {
    const record = {
      ...newStep(nested),
      parent: {
        StepExecutionId: step.id,
        StepName: step.name,
        Action: step.action,
        Iteration: iteration,
        IteratorValue: value === undefined ? undefined : wireText(value),
      },
    };
    execution.steps.push(record);
    return record;
  });
  if (end.status !== 'Success') {
    throw new StepFailure(`Iteration ${iteration}: ${end.message}`, {
      status: end.status,
    });
  }
}

function iteratorsOf(value: unknown): unknown[] {
  const list = typeof value === 'string' ? parseList(value) : value;
  if (!Array.isArray(list)) {
    throw new StepFailure('Iterators must be a list.', {
      type: 'InvalidInput',
    });
  }
  return list;
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
