import { durationOf } from '../run/durations';
import { pass } from '../run/waits';
import type { Action } from './Action';
import { callNamedApi } from './apiCall';

/** Calls AWS once. What it changes is changed when the step ends. */
export const executeAwsApi: Action = {
  *run({ context, spec, inputs }) {
    yield* pass(context.world, durationOf(context, spec.action, spec.name));
    return { answer: callNamedApi(context, inputs) };
  },
};
