export * from './OnCallTabs';
