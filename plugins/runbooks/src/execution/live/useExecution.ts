import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { Live, useLive } from '@opsready/backstage-plugin-opsready-react';
import { runbooksApiRef } from '../../api';
import { readAgainMs } from './readAgainMs';
import { ReadExecution, readExecution } from './readExecution';
import { useExecutionSignals, useIsSignalled } from './useExecutionSignals';

/** An execution as it goes on, read with the rights of who looks. */
export function useExecution(
  executionId: string,
): Live<ReadExecution> & { showMoreSteps(): void } {
  const api = useApi(runbooksApiRef);
  const isSignalled = useIsSignalled();
  const [pages, setPages] = useState(1);
  const live = useLive(
    JSON.stringify([executionId, pages]),
    () => readExecution(api, executionId, pages),
    ({ execution }) => readAgainMs(execution, isSignalled),
  );
  useExecutionSignals(executionId, live.again);
  return { ...live, showMoreSteps: () => setPages(shown => shown + 1) };
}
