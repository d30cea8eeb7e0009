export * from './useDefinitions';
