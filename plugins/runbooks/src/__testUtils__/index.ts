export * from './axeViolations';
export * from './failures';
export * from './renderClassic';
export * from './renderRunbooks';
export * from './silentSignals';
