export * from './durationText';
export * from './instantText';
export * from './messageOf';
export * from './placeText';
export * from './spanText';
export * from './textOf';
