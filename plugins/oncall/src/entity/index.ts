export * from './NoRoster';
export * from './OnCallState';
export * from './Unmatched';
