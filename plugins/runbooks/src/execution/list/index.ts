export * from './ExecutionsPage';
export * from './ExecutionsTable';
