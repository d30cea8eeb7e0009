/**
 * Shows on every entity page whether it is operationally ready, why not, and what to do next.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';
export * from './api';
