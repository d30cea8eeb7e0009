/**
 * Collects facts, evaluates checks, judges scorecards and serves the readiness of every entity.
 *
 * @packageDocumentation
 */
export { readinessPlugin as default } from './plugin';
export * from './authorization';
