export * from './createAwsCollectors';
