export * from './Demands';
export * from './Facts';
export * from './PlanFacts';
export * from './PlanValues';
export * from './StepList';
