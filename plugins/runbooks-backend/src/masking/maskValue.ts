import { JsonValue } from '@backstage/types';
import { PlanValue } from '@opsready/backstage-plugin-runbooks-common';
import { isSecretName } from './isSecretName';
import { MaskingSettings } from './MaskingSettings';
import { MASK, maskText } from './maskText';

/** What is nested deeper nobody reads: it is masked as a whole. */
const DEEPEST = 50;

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
  const { masked, secret } = maskWithin(value, settings, 0);
  const text =
    typeof masked === 'string' ? masked : (JSON.stringify(masked) ?? '');
  return secret ? { name, value: text, secret } : { name, value: text };
}

interface Masked {
  masked: JsonValue | undefined;
  /** Whether anything of it was. */
  secret: boolean;
}

function maskWithin(
  value: JsonValue | undefined,
  settings: MaskingSettings,
  depth: number,
): Masked {
  if (depth > DEEPEST) {
    return { masked: MASK, secret: true };
  }
  if (typeof value === 'string') {
    return maskEmbedded(value, settings, depth);
  }
  if (Array.isArray(value)) {
    const items = value.map(item => maskWithin(item, settings, depth + 1));
    return {
      masked: items.map(({ masked }) => masked ?? ''),
      secret: items.some(({ secret }) => secret),
    };
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, inner]) => ({
      name,
      ...(isSecretName(name, settings)
        ? { masked: MASK, secret: true }
        : maskWithin(inner, settings, depth + 1)),
    }));
    return {
      masked: Object.fromEntries(
        fields.map(({ name, masked }) => [name, masked]),
      ),
      secret: fields.some(({ secret }) => secret),
    };
  }
  return { masked: value, secret: false };
}

// Outputs often carry JSON as text, and a secret in it goes by its name only.
function maskEmbedded(
  text: string,
  settings: MaskingSettings,
  depth: number,
): Masked {
  const parsed = parseContainer(text);
  if (parsed !== undefined) {
    const { masked, secret } = maskWithin(parsed, settings, depth + 1);
    if (secret) {
      return { masked: JSON.stringify(masked), secret };
    }
  }
  const masked = maskText(text);
  return { masked, secret: masked !== text };
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
