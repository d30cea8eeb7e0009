/** A value as text: text as it is, everything else as JSON. */
export function wireText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** A value as the API shows outputs: a list of texts. */
export function wireList(value: unknown): string[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value.map(wireText) : [wireText(value)];
}
