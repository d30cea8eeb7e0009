export * from './arns';
export * from './contacts';
export * from './engagements';
export * from './incidents';
export * from './IncidentManagerState';
export * from './putContact';
export * from './putResponsePlan';
export * from './rotations';
