export * from './IncidentPlanSection';
