export * from './AuditPage';
