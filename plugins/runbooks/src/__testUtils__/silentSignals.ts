import { SignalApi } from '@backstage/plugin-signals-react';

/** Signals that never come: whoever has signals does not poll every few seconds. */
export const silentSignals: SignalApi = {
  subscribe: () => ({ unsubscribe: () => {} }),
};
