export * from './EntityFiles';
export * from './readEntityFiles';
export * from './resolveEntityPath';
