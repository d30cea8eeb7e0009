import { Duration } from 'luxon';
import { pass } from '../run/waits';
import { StepFailure } from '../StepFailure';
import type { Action } from './Action';

const MAX_MS = 604_800_000;

/** Waits for an ISO 8601 duration, or until a moment. */
export const sleep: Action = {
  timeoutSeconds: MAX_MS / 1000 + 60,
  *run({ context, inputs }) {
    const { world } = context;
    const durationMs =
      inputs.Timestamp === undefined
        ? Duration.fromISO(String(inputs.Duration)).toMillis()
        : Date.parse(String(inputs.Timestamp)) - world.automation.time;
    if (Number.isNaN(durationMs) || durationMs > MAX_MS) {
      throw new StepFailure(
        'The step needs an ISO 8601 Duration of at most 7 days, or a Timestamp.',
        { type: 'InvalidInput' },
      );
    }
    yield* pass(world, Math.max(0, durationMs));
    return {};
  },
};
