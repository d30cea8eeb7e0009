import type { ScriptOutput } from '../types';

/** What the scripts in the company's documents yield. */
export const scriptOutputs: ScriptOutput[] = [
  {
    document: 'Parcelwise-RotateCredential',
    step: 'makeBreakGlassPassword',
    output: { password: 'sesame-7Qk2-open-up' },
  },
  {
    document: 'Parcelwise-TagInstances',
    step: 'record',
    output: { tagged: 3 },
  },
];
