export * from './Facts';
export * from './More';
export * from './Panel';
export * from './Screen';
