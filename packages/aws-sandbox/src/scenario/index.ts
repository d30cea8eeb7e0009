export { buildWorld } from './build/buildWorld';
export { parcelwise } from './parcelwise';
export type * from './types';
