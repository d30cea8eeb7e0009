import { FactValue } from '@opsready/backstage-plugin-readiness-node';

/*
 * Facts come from storage, and were delivered by code that may be another version's. One of another type than was declared
 * throws, which makes the outcome `error`: read loosely, it might look like a good answer.
 */

/** A fact of the type `number`. */
export function numberOf(fact: FactValue): number {
  if (typeof fact !== 'number') {
    throw new TypeError('A fact is no number');
  }
  return fact;
}

/** A fact of the type `string`. */
export function textOf(fact: FactValue): string {
  if (typeof fact !== 'string') {
    throw new TypeError('A fact is no text');
  }
  return fact;
}

/** A fact of the type `boolean`. */
export function truthOf(fact: FactValue): boolean {
  if (typeof fact !== 'boolean') {
    throw new TypeError('A fact is neither true nor false');
  }
  return fact;
}

/** A fact of the type `list`; its items are taken to be what the collector declares. */
export function listOf<TItem>(fact: FactValue): TItem[] {
  if (!Array.isArray(fact)) {
    throw new TypeError('A fact is no list');
  }
  return fact as unknown as TItem[];
}
