import { JsonValue } from '@backstage/types';

const MAX_ITEMS = 200;
const MAX_CHARACTERS = 200_000;

/** Outputs as far as they can be shown: what a script prints has no end. */
export function boundOutputs(
  all: ReadonlyArray<{ name: string; value: JsonValue }>,
): { items: Array<{ name: string; value: JsonValue }>; truncated: boolean } {
  const items: Array<{ name: string; value: JsonValue }> = [];
  let left = MAX_CHARACTERS;
  for (const { name, value } of all.slice(0, MAX_ITEMS)) {
    const length =
      typeof value === 'string' ? value.length : JSON.stringify(value).length;
    if (length > left) {
      if (typeof value === 'string' && left > 0) {
        items.push({ name, value: value.slice(0, left) });
      }
      return { items, truncated: true };
    }
    left -= length;
    items.push({ name, value });
  }
  return { items, truncated: all.length > MAX_ITEMS };
}
