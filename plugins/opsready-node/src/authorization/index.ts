export { entityOwnerRule } from './entityOwnerRule';
export type { OwnedEntity, OwnedEntityQuery } from './OwnedEntity';
export { OwnedEntityAccess } from './OwnedEntityAccess';
export { ownedEntities } from './ownedEntities';
export { isEverything } from './VisibleEntities';
export type { VisibleEntities } from './VisibleEntities';
export { whereVisibleEntities } from './whereVisibleEntities';
