export * from './ItemList';
