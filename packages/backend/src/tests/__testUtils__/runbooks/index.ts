export * from './callsDuring';
export * from './documents';
export * from './entities';
export * from './executionRows';
export * from './people';
export * from './places';
export * from './runbookIds';
export * from './started';
