export { buildWorld } from './build/buildWorld';
export { parcelwise } from './parcelwise';
export { parcelwisePortalConfig } from './parcelwise/portalConfig';
export type * from './types';
