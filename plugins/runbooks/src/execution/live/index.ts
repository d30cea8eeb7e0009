export * from './Lost';
export * from './readExecution';
export * from './useExecution';
export * from './useLive';
