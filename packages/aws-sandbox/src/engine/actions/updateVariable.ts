import { durationOf } from '../run/durations';
import { pass } from '../run/waits';
import { wireList } from '../values/wireText';
import type { Action } from './Action';

/** Gives a variable of the document another value. */
export const updateVariable: Action = {
  *run({ context, spec, inputs }) {
    yield* pass(context.world, durationOf(context, spec.action, spec.name));
    const name = String(inputs.Name).replace(/^variable:/, '');
    context.variables.set(`variable:${name}`, inputs.Value);
    context.execution.variables[name] = wireList(inputs.Value);
    return {};
  },
};
