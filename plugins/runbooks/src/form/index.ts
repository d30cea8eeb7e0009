export * from './Answered';
export * from './hintOf';
export * from './ParameterField';
export * from './useFirstProblem';
export * from './useResources';
