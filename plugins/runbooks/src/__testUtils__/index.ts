export * from './axeViolations';
export * from './failures';
export * from './renderRunbooks';
