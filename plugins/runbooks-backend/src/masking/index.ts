export { containsSecret, isSecret } from './isSecret';
export { isSecretName } from './isSecretName';
export { knownSecrets, maskKnown } from './knownSecrets';
export { maskSecrets } from './maskSecrets';
export type { MaskingSettings } from './MaskingSettings';
export { MASK, maskText } from './maskText';
export { maskValue } from './maskValue';
export { readMasking } from './readMasking';
