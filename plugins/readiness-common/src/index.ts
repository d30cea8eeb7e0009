/**
 * Types, permissions and API client of the readiness plugin.
 *
 * @packageDocumentation
 */
export * from './check';
export * from './fact';
export * from './outcome';
export * from './permissions';
export * from './scorecard';
