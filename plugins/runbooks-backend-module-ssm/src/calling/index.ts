export { callAws, readPages } from './callAws';
export { errorName, toSourceError } from './toSourceError';
export type { AwsCall } from './toSourceError';
