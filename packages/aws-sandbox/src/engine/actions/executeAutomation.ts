import { isFinished } from '../../state';
import { untilTrue } from '../run/waits';
import { startChild } from '../run/startChild';
import { StepFailure } from '../StepFailure';
import { wireList } from '../values/wireText';
import type { Action } from './Action';

/** Starts another document and waits for its end. */
export const executeAutomation: Action = {
  *run({ context, step, inputs }) {
    const { RuntimeParameters, DocumentName, DocumentVersion } = inputs;
    const child = startChild(context, {
      documentName: String(DocumentName),
      documentVersion:
        DocumentVersion === undefined ? undefined : String(DocumentVersion),
      parameters: Object.fromEntries(
        Object.entries((RuntimeParameters ?? {}) as object).map(
          ([name, value]) => [name, wireList(value)],
        ),
      ),
      rate: {
        TargetParameterName: inputs.TargetParameterName as string | undefined,
        Targets: inputs.Targets as never,
        TargetMaps: inputs.TargetMaps as never,
        TargetLocations: inputs.TargetLocations as never,
        MaxConcurrency: textOf(inputs.MaxConcurrency),
        MaxErrors: textOf(inputs.MaxErrors),
      },
    });
    step.outputs = { ExecutionId: [child.id] };
    try {
      yield* untilTrue(() => isFinished(child));
    } finally {
      if (!isFinished(child)) {
        child.signals.stop = 'Cancel';
        child.status = 'Cancelling';
      }
    }
    const outputs = {
      ExecutionId: child.id,
      Status: child.status,
      Output: Object.values(child.outputs).flat(),
    };
    if (child.status !== 'Success') {
      throw new StepFailure(
        `The automation execution ${child.id} ended ${child.status}: ${child.failureMessage ?? ''}`,
        { type: 'ChildAutomationFailed' },
      );
    }
    return { answer: { ...outputs, ...child.outputs }, outputs };
  },
};

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
