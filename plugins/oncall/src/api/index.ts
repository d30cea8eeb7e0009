export * from './OnCallApi';
