import { awsCalls } from '@opsready/backstage-plugin-aws-node';
import { toSourceError } from './toSourceError';

/** Calls that throw `SourceError`, or the signal's reason where they were aborted. */
export const { callAws, readPages } = awsCalls(toSourceError);
