import { Item, ItemList } from './ItemList';

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Items split at an age. */
export interface AgedItems {
  /** Of at least that age. */
  old: Item[];
  /** Named in the fact, without a time that can be read: how old they are is not known. */
  undated: Item[];
  /** When the next item reaches the age. */
  nextAt?: Date;
}

/**
 * Splits the items of a list, oldest first, at an age in milliseconds. An item has reached the age at the very instant,
 * so that what is told as `nextAt` is when the answer changes.
 */
export function agedItems(list: ItemList, age: number, now: Date): AgedItems {
  const old: Item[] = [];
  const undated: Item[] = [];
  let next: number | undefined;
  for (const item of list.items) {
    const reachedAt = Date.parse(item.at ?? '') + age;
    if (Number.isNaN(reachedAt)) {
      undated.push(item);
    } else if (reachedAt <= now.getTime()) {
      old.push(item);
    } else {
      next = next === undefined ? reachedAt : Math.min(next, reachedAt);
    }
  }
  return {
    old,
    undated,
    ...(next !== undefined && { nextAt: new Date(next) }),
  };
}
