export * from './RunbooksTabs';
export * from './useTabs';
