/**
 * Runbooks on every entity page: which fit, what they lack, and a button that runs them safely.
 *
 * @packageDocumentation
 */
export { runbooksPlugin as default } from './plugin';
export * from './api';
