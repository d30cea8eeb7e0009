/** The members of an object that others wrote; none where it is no object. No name of a member means anything to JavaScript. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return isObject(value) ? new Map(Object.entries(value)) : new Map();
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text, or `undefined` where it is none or empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Names that are not among those known. */
export function unknownNames(
  fields: ReadonlyMap<string, unknown>,
  known: readonly string[],
): string[] {
  return [...fields.keys()].filter(name => !known.includes(name));
}

/** `'a', 'b'`, cut off where it gets long. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 10).map(name => `'${name.slice(0, 100)}'`);
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
}
