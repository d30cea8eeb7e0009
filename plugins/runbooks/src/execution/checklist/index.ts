export * from './ChecklistPanel';
