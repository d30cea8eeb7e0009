/**
 * Shared by the Opsready backends: the clock, entity access, and what an entity claims.
 *
 * @packageDocumentation
 */
export type { Clock } from './Clock';
export { clockServiceRef } from './clockServiceRef';
export type { EntityAccess } from './EntityAccess';
export { entityAccessServiceRef } from './entityAccessServiceRef';
export { entityNotFound } from './entityNotFound';
export type { ClaimProblem, ResourceSelector } from './ResourceSelector';
