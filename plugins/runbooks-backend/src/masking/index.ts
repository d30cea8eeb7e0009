export { containsSecret, isSecret } from './isSecret';
export { MASK, maskText, maskValue } from './maskValue';
export type { MaskingSettings } from './MaskingSettings';
export { readMasking } from './readMasking';
