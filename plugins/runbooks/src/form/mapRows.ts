/** One name with its value, as it is typed. */
export interface MapRow {
  name: string;
  value: string;
}

/** A map as rows; `undefined` where a value is more than a text, so that rows would lose something. */
export function rowsOfMap(value: unknown): MapRow[] | undefined {
  if (value === undefined) {
    return [];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const entries = Object.entries(value);
  return entries.every(([, item]) => typeof item === 'string')
    ? entries.map(([name, item]) => ({ name, value: item }))
    : undefined;
}

/** Rows as a map: empty rows count for nothing, and of two with one name the last one counts. */
export function mapOfRows(
  rows: readonly MapRow[],
): Record<string, string> | undefined {
  const entries = rows
    .filter(({ name, value }) => name.trim() !== '' || value !== '')
    .map(({ name, value }): [string, string] => [name.trim(), value]);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
