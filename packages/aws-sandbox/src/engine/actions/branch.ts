import { durationOf } from '../run/durations';
import { pass } from '../run/waits';
import { StepFailure } from '../StepFailure';
import { evaluateChoice } from '../values/evaluateChoice';
import type { Action } from './Action';

/** Goes where the first choice that holds leads. */
export const branch: Action = {
  // Evaluated one by one: a later choice may name an output that does not exist where an earlier one holds.
  lateInputs: ['Choices'],
  *run({ context, spec, inputs }) {
    yield* pass(context.world, durationOf(context, spec.action, spec.name));
    const { Choices, Default } = inputs;
    if (!Array.isArray(Choices)) {
      throw new StepFailure('The step has no Choices.', {
        type: 'InvalidInput',
      });
    }
    for (const choice of Choices) {
      if (evaluateChoice(choice, context.variables)) {
        return { nextStep: String(choice.NextStep) };
      }
    }
    return { nextStep: Default === undefined ? undefined : String(Default) };
  },
};
