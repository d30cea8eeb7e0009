export * from './Failure';
export * from './Nothing';
export * from './statusOf';
export * from './useLoaded';
export * from './Waiting';
