export * from './Filters';
export * from './PageButtons';
export * from './TypedText';
