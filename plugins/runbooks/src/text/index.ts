export * from './placeText';
export * from './spanText';
export * from './textOf';
