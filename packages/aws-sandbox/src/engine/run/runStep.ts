import type { Run, StoredStep } from '../../state';
import { actions } from '../actions';
import type { StepResult } from '../actions/Action';
import type { StepSpec } from '../document/AutomationDocument';
import { StepFailure, toStepFailure, type FailedStatus } from '../StepFailure';
import { selectAs } from '../values/select';
import { wireList } from '../values/wireText';
import { engineNow, type ExecutionContext } from './ExecutionContext';
import { interruptible } from './interruptible';
import { scriptedFailure } from './scriptedFailure';

const DEFAULT_TIMEOUT_SECONDS = 3600;

/** How a step ended, all attempts included. */
export interface StepEnd {
  status: 'Success' | FailedStatus;
  message?: string;
  /** Where a branch leads. */
  nextStep?: string;
}

/** Runs a step to its end, again after failures as often as it may, and keeps the record of it. */
export function* runStep(
  context: ExecutionContext,
  spec: StepSpec,
  step: StoredStep,
): Run<StepEnd> {
  const { world } = context;
  step.status = 'InProgress';
  step.startedAt = engineNow(world);
  let isDone = false;
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        const { nextStep } = yield* attemptStep(context, spec, step);
        step.status = 'Success';
        isDone = true;
        return { status: 'Success', nextStep };
      } catch (error) {
        const failure = toStepFailure(error);
        if (isFinal(failure) || attempt >= spec.maxAttempts) {
          recordFailure(step, failure);
          isDone = true;
          return { status: failure.status, message: step.failureMessage };
        }
        step.status = 'InProgress';
      }
    }
  } finally {
    // Left without an end: the loop around it was cancelled or ran out of time.
    step.status = isDone ? step.status : 'Cancelled';
    step.endedAt = engineNow(world);
    resumeExecution(context);
  }
}

function* attemptStep(
  context: ExecutionContext,
  spec: StepSpec,
  step: StoredStep,
): Run<StepResult> {
  const action = actions[spec.action];
  const { inputs, late } = splitInputs(spec, action?.lateInputs);
  const resolved = context.variables.resolve(inputs) as Record<string, unknown>;
  step.inputs = Object.fromEntries(
    Object.entries(resolved).map(([name, value]) => [
      name,
      JSON.stringify(value) ?? '',
    ]),
  );
  if (!action) {
    throw new StepFailure(`The sandbox does not run ${spec.action} yet.`, {
      type: 'UnsupportedAction',
    });
  }
  const failure = scriptedFailure(context, spec);
  const result: StepResult = yield* interruptible(context, step, {
    action:
      failure ??
      action.run({
        context,
        spec,
        step,
        inputs: { ...resolved, ...late },
      }),
    timeoutSeconds:
      spec.timeoutSeconds ?? action.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS,
  });
  keepOutputs(context, spec, step, result);
  return result;
}

function splitInputs({ inputs }: StepSpec, lateInputs: string[] = []) {
  const entries = Object.entries(inputs);
  const isLate = ([name]: [string, unknown]) => lateInputs.includes(name);
  return {
    inputs: Object.fromEntries(entries.filter(entry => !isLate(entry))),
    late: Object.fromEntries(entries.filter(isLate)),
  };
}

function keepOutputs(
  { variables }: ExecutionContext,
  spec: StepSpec,
  step: StoredStep,
  { answer, outputs = {} }: StepResult,
): void {
  const values = { ...outputs };
  for (const { name, selector, type } of spec.outputs) {
    values[name] = selectAs(answer, selector, type);
  }
  step.outputs = {};
  for (const [name, value] of Object.entries(values)) {
    step.outputs[name] = wireList(value);
    variables.set(`${spec.name}.${name}`, value);
  }
}

/** Another attempt would not change what a person decided. */
function isFinal({ status }: StepFailure): boolean {
  return status === 'Cancelled' || status === 'Rejected';
}

function recordFailure(step: StoredStep, failure: StepFailure): void {
  step.status = failure.status;
  step.failureMessage =
    failure.status === 'Failed'
      ? `Step fails when it is Execute/Cancelling action. ${failure.message} Please refer to Automation Service Troubleshooting Guide for more diagnosis details.`
      : failure.message;
  step.failureDetails = {
    FailureStage: 'Invocation',
    FailureType: failure.type,
    Details: { Reason: [failure.message] },
  };
}

/** After a step that waited for somebody. */
function resumeExecution({ execution }: ExecutionContext): void {
  if (execution.status === 'Waiting') {
    execution.status = 'InProgress';
  }
}
