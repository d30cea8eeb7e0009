export * from './EntityLink';
export * from './entityName';
