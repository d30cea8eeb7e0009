export * from './Failure';
export * from './Nothing';
export * from './useDefinitions';
export * from './useLoaded';
export * from './Waiting';
