export * from './minutesText';
export * from './Moment';
export * from './momentText';
export * from './ownZone';
export * from './TheirClock';
export * from './useServerClock';
