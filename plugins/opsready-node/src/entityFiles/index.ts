export * from './EntityFiles';
export * from './RepositoryRules';
export * from './readEntityFiles';
export * from './resolveEntityPath';
