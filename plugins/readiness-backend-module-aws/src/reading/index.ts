export * from './AwsCollectorOptions';
export * from './readPages';
export * from './toCollectionError';
