export * from './IncidentPlanSection';
export * from './severityName';
