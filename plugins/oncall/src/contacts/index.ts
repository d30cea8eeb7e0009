export * from './ContactsSection';
