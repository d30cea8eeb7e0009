export { createCatalogSource } from './createCatalogSource';
