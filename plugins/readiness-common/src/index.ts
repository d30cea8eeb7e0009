/**
 * Types, permissions and API client of the readiness plugin.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './check';
export * from './fact';
export * from './outcome';
export * from './permissions';
export * from './ReadinessClient';
export * from './scorecard';
