/**
 * On-call rosters from AWS Systems Manager Incident Manager.
 *
 * @packageDocumentation
 */
export { onCallModuleIncidentManager as default } from './module';
export { actAccess } from './access/actAccess';
export type { ActAccess } from './access/actAccess';
export { readAccess } from './access/readAccess';
export type { ReadAccess } from './access/readAccess';
