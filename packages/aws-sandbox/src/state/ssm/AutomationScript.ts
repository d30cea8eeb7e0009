/** Which steps something was scripted for; a name that is absent stands for all. */
export interface StepScope {
  document?: string;
  step?: string;
  action?: string;
}

/** A step that fails instead of doing what it does. */
export interface ScriptedFailure extends StepScope {
  /** How many attempts still fail; without end where undefined. */
  times?: number;
  error: { type: string; message: string };
}

/** What a script step yields. */
export interface ScriptedOutput extends StepScope {
  output: Record<string, unknown>;
}

/** How long a step takes. */
export interface ScriptedDuration extends StepScope {
  durationMs: number;
}

/**
 * What becomes of a ClientToken: `honour` as AWS does, `repeat` starts another execution each time, `refuse`
 * answers every repetition with an error, `forget` honours it for a while only.
 */
export interface TokenBehaviour {
  behaviour: 'honour' | 'repeat' | 'refuse' | 'forget';
  /** How long `forget` remembers. */
  afterMs: number;
}

/** What the control API says about how executions go. The last entry that is about a step holds. */
export interface AutomationScript {
  failures: ScriptedFailure[];
  outputs: ScriptedOutput[];
  durations: ScriptedDuration[];
  /** Previews that fail, with their message. */
  previewFailures: Array<{ document?: string; message: string }>;
  clientToken: TokenBehaviour;
}

export function emptyScript(): AutomationScript {
  return {
    failures: [],
    outputs: [],
    durations: [],
    previewFailures: [],
    clientToken: { behaviour: 'honour', afterMs: 0 },
  };
}

/** Whether an entry is about a step. */
export function isAbout(scope: StepScope, step: StepScope): boolean {
  return (
    (scope.document === undefined || scope.document === step.document) &&
    (scope.step === undefined || scope.step === step.step) &&
    (scope.action === undefined || scope.action === step.action)
  );
}
