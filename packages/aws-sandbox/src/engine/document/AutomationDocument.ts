/** A parameter as an Automation document declares it. */
export interface ParameterSpec {
  type: string;
  description?: string;
  /** Undefined for a required one. */
  default?: unknown;
  allowedValues?: unknown[];
  allowedPattern?: string;
  minItems?: number;
  maxItems?: number;
  minChars?: number;
  maxChars?: number;
}

/** A value that a step takes out of an answer. */
export interface OutputSpec {
  name: string;
  /** JSONPath into the answer. */
  selector: string;
  type: string;
}

/** What follows a failed or cancelled step. */
export type Continuation = 'Abort' | 'Continue' | { step: string };

export interface StepSpec {
  name: string;
  action: string;
  /** As written, variables not replaced yet. */
  inputs: Record<string, unknown>;
  outputs: OutputSpec[];
  timeoutSeconds?: number;
  maxAttempts: number;
  onFailure: Continuation;
  onCancel: Continuation;
  isEnd: boolean;
  isCritical: boolean;
  nextStep?: string;
  /** The steps of a loop. */
  steps: StepSpec[];
}

/** An Automation document of schema 0.3, read. */
export interface AutomationDocument {
  description?: string;
  assumeRole?: string;
  parameters: Record<string, ParameterSpec>;
  variables: Record<string, unknown>;
  steps: StepSpec[];
  /** `step.Output` of those that the execution answers. */
  outputs: string[];
}
