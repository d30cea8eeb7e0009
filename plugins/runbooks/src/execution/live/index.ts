export * from './readExecution';
export * from './useExecution';
