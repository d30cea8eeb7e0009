export * from './RunbooksTab';
