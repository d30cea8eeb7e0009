/**
 * Indexes runbooks, launches and follows their executions, and serves both for every entity.
 *
 * @packageDocumentation
 */
export { runbooksPlugin as default } from './plugin';
export * from './authorization';
