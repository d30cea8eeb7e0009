export * from './ExecutionPage';
