import { JsonValue } from '@backstage/types';
import { PlanValue } from '@opsready/backstage-plugin-runbooks-common';
import { isSecretName, SECRET_SHAPES } from './isSecret';
import { MaskingSettings } from './MaskingSettings';

/** What stands in the place of a secret. */
export const MASK = '******';

/**
 * A value as people may see it: secret parts are masked, lists and maps are written as JSON.
 *
 * @param declaredSecret - whether whoever declared the value said that it is secret
 */
export function maskValue(
  name: string,
  value: JsonValue | undefined,
  settings: MaskingSettings,
  declaredSecret?: boolean,
): PlanValue {
  if (declaredSecret || isSecretName(name, settings)) {
    return { name, value: MASK, secret: true };
  }
  const masked = maskWithin(value, settings);
  const text = textOf(masked);
  return text === textOf(value)
    ? { name, value: text }
    : { name, value: text, secret: true };
}

/** A text of a provider, such as a failure message, with everything masked that looks like a secret. */
export function maskText(text: string): string {
  let masked = text;
  for (const shape of SECRET_SHAPES) {
    masked = masked.replace(shape, MASK);
  }
  return masked;
}

function maskWithin(
  value: JsonValue | undefined,
  settings: MaskingSettings,
): JsonValue | undefined {
  if (typeof value === 'string') {
    return maskEmbedded(value, settings);
  }
  if (Array.isArray(value)) {
    return value.map(item => maskWithin(item, settings)!);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        isSecretName(name, settings) ? MASK : maskWithin(inner, settings),
      ]),
    );
  }
  return value;
}

// Outputs often carry JSON as text, and a secret in it goes by its name only.
function maskEmbedded(text: string, settings: MaskingSettings): string {
  const parsed = parseContainer(text);
  if (parsed === undefined) {
    return maskText(text);
  }
  const masked = JSON.stringify(maskWithin(parsed, settings));
  return masked === JSON.stringify(parsed) ? maskText(text) : masked;
}

function parseContainer(text: string): JsonValue | undefined {
  if (!/^\s*[[{]/.test(text)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
