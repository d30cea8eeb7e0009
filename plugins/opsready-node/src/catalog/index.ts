export { catalogPages } from './catalogPages';
export { isOfKinds } from './isOfKinds';
export { ownerRefOf, systemRefOf } from './relatedRefs';
export { StoredEntities } from './StoredEntities';
export type { StoredEntityRow } from './StoredEntities';
