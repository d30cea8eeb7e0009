export * from './ClaimProblems';
export * from './NeedySources';
export * from './NoRunbooks';
export * from './useEntityRunbooks';
export * from './todosOf';
