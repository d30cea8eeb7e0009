export * from './addDocument';
export * from './documentArn';
export * from './DocumentStore';
export * from './findDocument';
export * from './readContent';
export * from './StoredDocument';
export * from './StoredExecution';
