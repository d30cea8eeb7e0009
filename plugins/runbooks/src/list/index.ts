export * from './RunbooksPages';
