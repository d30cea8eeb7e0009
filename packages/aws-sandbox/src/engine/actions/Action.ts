import type { Run, StoredStep } from '../../state';
import type { StepSpec } from '../document/AutomationDocument';
import type { ExecutionContext } from '../run/ExecutionContext';

/** One attempt of a step. */
export interface StepRun {
  context: ExecutionContext;
  spec: StepSpec;
  step: StoredStep;
  /** Variables replaced, but in what is evaluated later (`lateInputs`). */
  inputs: Record<string, unknown>;
}

/** What a step that succeeded yields. */
export interface StepResult {
  /** What the outputs of the document are selected from. */
  answer?: unknown;
  /** Outputs that the action always has. */
  outputs?: Record<string, unknown>;
  /** Where a branch leads. */
  nextStep?: string;
}

/** What one kind of step does. Fails by throwing. */
export interface Action {
  run(step: StepRun): Run<StepResult>;
  /** Inputs whose variables are not replaced when the step starts. */
  lateInputs?: string[];
  /** How long it may take where the step does not say. */
  timeoutSeconds?: number;
}
