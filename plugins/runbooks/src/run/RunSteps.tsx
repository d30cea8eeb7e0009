import {
  Execution,
  LaunchForm,
} from '@opsready/backstage-plugin-runbooks-common';
import { ReactNode } from 'react';
import { ConfirmStep } from './ConfirmStep';
import { ParametersStep } from './ParametersStep';
import { PreviewStep } from './PreviewStep';
import { useRun } from './useRun';

/** The step that the run has come to. */
export function RunSteps(props: {
  entityRef: string;
  form: LaunchForm;
  /** Where it runs, if there is a choice. */
  place: ReactNode;
  onClose(): void;
  onStarted(execution: Execution): void;
}) {
  const { entityRef, form, place, onClose, onStarted } = props;
  const run = useRun({ entityRef, form, onStarted });
  const { stage, preview } = run;
  if (stage === 'parameters' || !preview) {
    return (
      <ParametersStep
        entityRef={entityRef}
        form={form}
        place={place}
        run={run}
        onClose={onClose}
      />
    );
  }
  return stage === 'preview' ? (
    <PreviewStep preview={preview} run={run} onClose={onClose} />
  ) : (
    <ConfirmStep
      entityRef={entityRef}
      form={form}
      preview={preview}
      run={run}
      onClose={onClose}
    />
  );
}
