/**
 * Contracts of the readiness plugin: collectors, checks, scorecards, extension points and testers.
 *
 * @packageDocumentation
 */
export * from './Check';
export * from './CollectionError';
export * from './Collector';
export * from './define';
export * from './evaluation';
export * from './extensionPoints';
export * from './testing';
export * from './verdicts';
export type {
  Evidence,
  FactValue,
  FactValues,
} from '@opsready/backstage-plugin-readiness-common';
