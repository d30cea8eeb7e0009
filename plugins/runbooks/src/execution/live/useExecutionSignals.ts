import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';

/** What the backend publishes on: messages hold the id of an execution that changed, and nothing else. */
const CHANNEL = 'runbooks:execution';

/** Whether the backend can tell of changes: an app need not have signals. */
export function useIsSignalled(): boolean {
  return useApiHolder().get(signalApiRef) !== undefined;
}

/** Calls back whenever the backend says that an execution changed. */
export function useExecutionSignals(
  executionId: string,
  onChange: () => void,
): void {
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    const subscriber = signals?.subscribe<{ executionId: string }>(
      CHANNEL,
      message => {
        if (message.executionId === executionId) {
          onChange();
        }
      },
    );
    return () => subscriber?.unsubscribe();
  }, [signals, executionId, onChange]);
}
