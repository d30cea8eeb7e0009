export * from './actions';
export * from './ExecutionsPages';
export * from './list';
export * from './live';
