/**
 * Types, permissions and API client of the oncall plugin.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './contactRoles';
export * from './OnCallClient';
export * from './permissions';
export * from './planSections';
export * from './requirement';
