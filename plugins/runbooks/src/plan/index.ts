export * from './Demands';
export * from './PlanFacts';
export * from './PlanValues';
export * from './StepList';
