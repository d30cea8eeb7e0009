export * from './addDocument';
export * from './DocumentStore';
export * from './StoredDocument';
