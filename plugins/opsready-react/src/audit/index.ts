export * from './AuditEvent';
export * from './AuditRecord';
export * from './AuditSeverityMark';
export * from './DayFields';
