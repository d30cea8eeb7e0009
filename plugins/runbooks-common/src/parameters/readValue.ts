import { JsonObject, JsonValue } from '@backstage/types';
import { RunbookParameter } from '../api';

/** A value of its parameter's type, or what the type asks for. */
export type ReadValue = { value: JsonValue } | { expected: string };

const MAX_DEPTH = 20;

/**
 * Takes what was sent for a value of the parameter's type. Texts that spell an integer or a truth value count as such,
 * since forms and other programs send them.
 */
export function readValue(
  type: RunbookParameter['type'],
  sent: unknown,
): ReadValue {
  switch (type) {
    case 'String':
    case 'Text':
      return typeof sent === 'string' ? { value: sent } : expected('text');
    case 'StringList':
      return Array.isArray(sent) && sent.every(item => typeof item === 'string')
        ? { value: sent }
        : expected('a list of texts');
    case 'Boolean':
      return readBoolean(sent);
    case 'Integer':
      return readInteger(sent);
    case 'StringMap':
      return isMap(sent)
        ? { value: sent }
        : expected('a map of names to values');
    case 'MapList':
      return Array.isArray(sent) && sent.every(isMap)
        ? { value: sent }
        : expected('a list of maps');
    default:
      return type satisfies never;
  }
}

function readBoolean(sent: unknown): ReadValue {
  if (sent === true || sent === 'true') {
    return { value: true };
  }
  return sent === false || sent === 'false'
    ? { value: false }
    : expected('true or false');
}

function readInteger(sent: unknown): ReadValue {
  const number =
    typeof sent === 'string' && /^-?\d+$/.test(sent) ? Number(sent) : sent;
  return Number.isSafeInteger(number)
    ? { value: number as number }
    : expected('a whole number');
}

function isMap(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    isJson(value, MAX_DEPTH)
  );
}

function isJson(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'boolean' ||
      Number.isFinite(value)
    );
  }
  return (
    depth > 0 && Object.values(value).every(item => isJson(item, depth - 1))
  );
}

function expected(what: string): ReadValue {
  return { expected: what };
}
