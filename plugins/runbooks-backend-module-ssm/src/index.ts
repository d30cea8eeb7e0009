/**
 * AWS Systems Manager for the runbooks plugin.
 *
 * @packageDocumentation
 */
export { runbooksModuleSsm as default } from './module';
