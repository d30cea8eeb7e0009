import { randomUUID } from 'node:crypto';
import type { StoredStep } from '../../state';
import type { Continuation, StepSpec } from '../document/AutomationDocument';

/** A step that has not started. */
export function newStep(spec: StepSpec): StoredStep {
  return {
    id: randomUUID(),
    name: spec.name,
    action: spec.action,
    status: 'Pending',
    timeoutSeconds: spec.timeoutSeconds,
    maxAttempts: spec.maxAttempts,
    onFailure: textOf(spec.onFailure),
    isEnd: spec.isEnd,
    isCritical: spec.isCritical,
    nextStep: spec.nextStep,
    inputs: {},
    outputs: {},
  };
}

function textOf(continuation: Continuation): string {
  return typeof continuation === 'string'
    ? continuation
    : `step:${continuation.step}`;
}
