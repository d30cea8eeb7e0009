export * from './Refusals';
export * from './RunButton';
export * from './RunDialog';
