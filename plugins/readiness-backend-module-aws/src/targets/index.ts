export * from './readRequiredTags';
export * from './toTargets';
