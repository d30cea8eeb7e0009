export * from './RefreshButton';
