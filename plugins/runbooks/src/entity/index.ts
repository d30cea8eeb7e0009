export * from './ClaimProblems';
export * from './groupRunbooks';
export * from './NeedySources';
export * from './NoRunbooks';
export * from './useEntityRunbooks';
export * from './todosOf';
