export * from './useOwnRef';
