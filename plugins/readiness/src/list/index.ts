export * from './EntitiesPage';
