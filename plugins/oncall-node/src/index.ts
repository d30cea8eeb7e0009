/**
 * Contracts of the oncall plugin: providers, extension point, and the service that other plugins ask.
 *
 * @packageDocumentation
 */
export * from './acting';
export * from './annotationEntries';
export * from './extensionPoints';
export * from './OnCallProvider';
export * from './onCallServiceRef';
export * from './ProviderError';
export * from './Roster';
