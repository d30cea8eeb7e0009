import { awsCalls } from '@opsready/backstage-plugin-aws-node';
import { toProviderError } from './toProviderError';

export { errorName, toProviderError } from './toProviderError';

/** Calls that throw `ProviderError`, or the signal's reason where they were aborted. */
export const { callAws, readPages } = awsCalls(toProviderError);
