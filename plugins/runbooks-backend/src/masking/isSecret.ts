import { JsonValue } from '@backstage/types';
import { isSecretName } from './isSecretName';
import { maskValue } from './maskValue';
import { MaskingSettings } from './MaskingSettings';

/** Whether a value is secret by its name, by what it looks like, or by config. */
export function isSecret(
  name: string,
  value: JsonValue | undefined,
  settings: MaskingSettings,
): boolean {
  return isSecretName(name, settings) || containsSecret(value, settings);
}

/** Whether a secret is anywhere in a value. */
export function containsSecret(
  value: JsonValue | undefined,
  settings: MaskingSettings,
): boolean {
  return maskValue('', value, settings).secret === true;
}
