import { untilTrue } from '../run/waits';
import type { Action } from './Action';

const DEFAULT_TIMEOUT_SECONDS = 604_800;

/** Waits until somebody resumes it. */
export const pause: Action = {
  timeoutSeconds: DEFAULT_TIMEOUT_SECONDS,
  *run({ context, step }) {
    const { execution } = context;
    const { resumed } = execution.signals;
    // A signal of an earlier pass of this step means nothing now.
    resumed.delete(step.name);
    step.status = 'Waiting';
    execution.status = 'Waiting';
    yield* untilTrue(() => resumed.has(step.name));
    resumed.delete(step.name);
    return {};
  },
};
