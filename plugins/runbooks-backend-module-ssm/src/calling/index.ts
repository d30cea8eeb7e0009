export { callAws, readPages } from './callAws';
export { errorName, toSourceError } from './toSourceError';
export type { AwsCall } from '@opsready/backstage-plugin-aws-node';
