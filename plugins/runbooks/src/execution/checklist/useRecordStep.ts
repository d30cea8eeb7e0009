import { useApi } from '@backstage/frontend-plugin-api';
import {
  ExecutionStep,
  RecordGuidedStepRequest,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';

/** What a person says about a step; which version of it they saw is added. */
export type StepRecord = Omit<RecordGuidedStepRequest, 'version'>;

/** Records steps; tells whether it was taken, and why not. */
export function useRecordStep(
  executionId: string,
  step: ExecutionStep,
  onRecorded: () => void,
): {
  record(request: StepRecord): Promise<boolean>;
  pending: boolean;
  problem: Error | undefined;
} {
  const api = useApi(runbooksApiRef);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const record = async (request: StepRecord) => {
    setPending(true);
    setProblem(undefined);
    try {
      await api.recordGuidedStep(executionId, step.id, {
        ...request,
        version: step.guided?.version ?? 0,
      });
      return true;
    } catch (error) {
      setProblem(error as Error);
      return false;
    } finally {
      setPending(false);
      // Where a colleague was faster, what they recorded is to be seen.
      onRecorded();
    }
  };
  return { record, pending, problem };
}
