export * from './ContactFilesPage';
