import { isAbout } from '../../state';
import { durationOf } from '../run/durations';
import { pass } from '../run/waits';
import type { Action } from './Action';

/** Runs no code: it yields what the control API says, else an empty object. */
export const executeScript: Action = {
  // Source code is full of braces that are none of ours.
  lateInputs: ['Script'],
  timeoutSeconds: 600,
  *run({ context, spec }) {
    const { world, execution } = context;
    yield* pass(world, durationOf(context, spec.action, spec.name));
    const scripted = world.automation.script.outputs.findLast(entry =>
      isAbout(entry, {
        document: execution.document.name,
        step: spec.name,
        action: spec.action,
      }),
    );
    const payload = scripted?.output ?? {};
    return {
      answer: { Payload: payload },
      outputs: { OutputPayload: { Payload: payload } },
    };
  },
};
