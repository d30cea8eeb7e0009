export * from './readAccounts';
export * from './readRequiredTags';
export * from './toTargets';
