/**
 * AWS Systems Manager for the runbooks plugin.
 *
 * @packageDocumentation
 */
export { runbooksModuleSsm as default } from './module';
export { launchAccess } from './access/launchAccess';
export type { LaunchAccess } from './access/launchAccess';
export { readAccess } from './access/readAccess';
export type { ReadAccess } from './access/readAccess';
