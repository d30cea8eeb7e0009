export * from './Failure';
export * from './Nothing';
export * from './useLoaded';
export * from './Waiting';
