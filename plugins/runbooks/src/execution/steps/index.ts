export * from './OutputsMore';
export * from './progressOf';
export * from './StepsPanel';
