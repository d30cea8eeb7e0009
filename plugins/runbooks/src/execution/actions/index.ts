export * from './ExecutionActions';
export * from './AskDialog';
export * from './asks';
export * from './PlanSummary';
