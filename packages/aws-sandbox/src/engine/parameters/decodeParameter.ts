import type { ParameterSpec } from '../document/AutomationDocument';

/** What comes over the wire as a list of texts, as the value that the document declares. Throws an error that says what does not fit. */
export function decodeParameter(
  { type }: ParameterSpec,
  values: readonly string[],
): unknown {
  if (type === 'StringList' || type.startsWith('List<')) {
    return [...values];
  }
  if (type === 'MapList') {
    const decoded = values.map(parseJson);
    const list =
      decoded.length === 1 && Array.isArray(decoded[0]) ? decoded[0] : decoded;
    if (!list.every(isMap)) {
      throw new Error('must be a list of maps in JSON');
    }
    return list;
  }
  if (values.length > 1) {
    throw new Error(`takes one value, not ${values.length}`);
  }
  const [value = ''] = values;
  switch (type) {
    case 'Integer':
      if (!/^-?\d+$/.test(value)) {
        throw new Error('must be an integer');
      }
      return Number(value);
    case 'Boolean':
      if (!/^(true|false)$/i.test(value)) {
        throw new Error('must be true or false');
      }
      return value.toLowerCase() === 'true';
    case 'StringMap': {
      const map = parseJson(value);
      if (!isMap(map)) {
        throw new Error('must be a map in JSON');
      }
      return map;
    }
    default:
      return value;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('must be JSON');
  }
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
