export * from './documents';
export * from './people';
export * from './places';
export * from './runbookIds';
