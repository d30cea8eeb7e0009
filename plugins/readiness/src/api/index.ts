export * from './ReadinessApi';
