export * from './IncidentsSection';
