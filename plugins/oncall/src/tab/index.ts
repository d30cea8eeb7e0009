export * from './OnCallTab';
