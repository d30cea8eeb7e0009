/**
 * Types, permissions and API client of the runbooks plugin.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './areas';
export * from './executionStatus';
export * from './parameters';
export * from './permissions';
export * from './RunbooksClient';
export * from './sections';
