export * from './placeText';
export * from './textOf';
