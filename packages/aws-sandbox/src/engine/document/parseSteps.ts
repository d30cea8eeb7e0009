import { asRecord } from '../values/asRecord';
import { ACTIONS } from './actions';
import type { Continuation, OutputSpec, StepSpec } from './AutomationDocument';

/** Reads a list of steps, those within loops too, and checks that every step they name exists. */
export function parseSteps(value: unknown, where: string): StepSpec[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new Error(`${where} must be a list of steps`);
  }
  const steps = value.map((entry, index) =>
    parseStep(asRecord(entry, `${where}[${index}]`), `${where}[${index}]`),
  );
  const names = new Set(steps.map(({ name }) => name));
  if (names.size < steps.length) {
    throw new Error(`${where} has two steps of one name`);
  }
  for (const step of steps) {
    for (const named of namedSteps(step)) {
      if (!names.has(named)) {
        throw new Error(
          `Step ${step.name} names step ${named}, which does not exist`,
        );
      }
    }
  }
  return steps;
}

function parseStep(step: Record<string, unknown>, where: string): StepSpec {
  const { name, action } = step;
  if (typeof name !== 'string' || !/^[a-zA-Z0-9_]{3,128}$/.test(name)) {
    throw new Error(
      `${where} needs a name of 3 to 128 letters, digits and underscores`,
    );
  }
  if (typeof action !== 'string' || !ACTIONS.has(action)) {
    throw new Error(`Step ${name} has the unknown action ${action}`);
  }
  const inputs = asRecord(step.inputs ?? {}, `inputs of step ${name}`);
  const onFailure = continuationOf(step.onFailure, name);
  return {
    name,
    action,
    inputs,
    outputs: outputsOf(step.outputs, name),
    timeoutSeconds: numberOf(step.timeoutSeconds, name),
    maxAttempts: numberOf(step.maxAttempts, name) ?? 1,
    onFailure,
    onCancel: continuationOf(step.onCancel, name),
    isEnd: isTrue(step.isEnd),
    // A step whose failure the document lives with is not critical unless it says so.
    isCritical:
      step.isCritical === undefined
        ? onFailure !== 'Continue'
        : isTrue(step.isCritical),
    nextStep: typeof step.nextStep === 'string' ? step.nextStep : undefined,
    steps:
      action === 'aws:loop'
        ? parseSteps(inputs.Steps, `Steps of loop ${name}`)
        : [],
  };
}

function namedSteps({ nextStep, onFailure, onCancel, ...step }: StepSpec) {
  const named = [nextStep];
  for (const continuation of [onFailure, onCancel]) {
    if (typeof continuation === 'object') {
      named.push(continuation.step);
    }
  }
  if (step.action === 'aws:branch') {
    const { Choices, Default } = step.inputs;
    for (const choice of Array.isArray(Choices) ? Choices : []) {
      named.push(choice?.NextStep);
    }
    named.push(typeof Default === 'string' ? Default : undefined);
  }
  return named.filter(name => name !== undefined);
}

function continuationOf(value: unknown, name: string): Continuation {
  if (value === undefined || value === 'Abort') {
    return 'Abort';
  }
  if (value === 'Continue') {
    return 'Continue';
  }
  if (typeof value === 'string' && value.startsWith('step:')) {
    return { step: value.slice('step:'.length).trim() };
  }
  throw new Error(
    `Step ${name} continues with '${value}', which is not Abort, Continue or step:<name>`,
  );
}

function outputsOf(value: unknown, step: string): OutputSpec[] {
  // The actions that end in `outputs: [{Name, Selector, Type}]`; others list plain names, which mean nothing here.
  return (Array.isArray(value) ? value : []).flatMap(entry => {
    if (typeof entry !== 'object' || entry === null) {
      return [];
    }
    const { Name, Selector, Type = 'String' } = entry;
    if (typeof Name !== 'string' || typeof Selector !== 'string') {
      throw new Error(`An output of step ${step} needs a Name and a Selector`);
    }
    return [{ name: Name, selector: Selector, type: String(Type) }];
  });
}

function numberOf(value: unknown, step: string): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  const number = Number(value);
  if (!Number.isFinite(number) || number < 0) {
    throw new Error(`Step ${step} has '${value}' where a number must be`);
  }
  return number;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
