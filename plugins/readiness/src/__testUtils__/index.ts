export * from './axeViolations';
export * from './failures';
export * from './renderReadiness';
export * from './renderClassic';
