import { durationOf } from '../run/durations';
import type { ExecutionContext } from '../run/ExecutionContext';
import { pass } from '../run/waits';
import { StepFailure } from '../StepFailure';
import { selectAll } from '../values/select';
import { wireText } from '../values/wireText';
import type { Action } from './Action';
import { callNamedApi } from './apiCall';

/** Looks at a property once. */
export const assertAwsResourceProperty: Action = {
  *run({ context, spec, inputs }) {
    yield* pass(context.world, durationOf(context, spec.action, spec.name));
    const { isDesired, values } = look(context, inputs);
    if (!isDesired) {
      throw new StepFailure(
        `Verification of property ${inputs.PropertySelector} failed: it is ${values.join(', ') || 'absent'}, and must be ${desiredOf(inputs).join(' or ')}.`,
        { type: 'VerificationFailed' },
      );
    }
    return {};
  },
};

/** Looks again and again until the property is as desired. */
export const waitForAwsResourceProperty: Action = {
  *run({ context, spec, inputs }) {
    for (;;) {
      yield* pass(context.world, durationOf(context, spec.action, spec.name));
      if (look(context, inputs).isDesired) {
        return {};
      }
    }
  },
};

/** All that the selector finds must be among the desired values. */
function look(context: ExecutionContext, inputs: Record<string, unknown>) {
  const answer = callNamedApi(context, inputs);
  const values = selectAll(answer, String(inputs.PropertySelector)).map(
    wireText,
  );
  const desired = desiredOf(inputs);
  return {
    values,
    isDesired:
      values.length > 0 && values.every(value => desired.includes(value)),
  };
}

function desiredOf({ DesiredValues }: Record<string, unknown>): string[] {
  return (Array.isArray(DesiredValues) ? DesiredValues : [DesiredValues]).map(
    wireText,
  );
}
