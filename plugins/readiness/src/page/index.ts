export * from './ReadinessTabs';
export * from './useTabs';
