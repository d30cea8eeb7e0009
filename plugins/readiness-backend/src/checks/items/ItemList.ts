import { FactValue } from '@opsready/backstage-plugin-readiness-node';

/** One thing that a fact names. */
export interface Item {
  label: string;
  resource?: string;
  /** https. */
  link?: string;
  /** ISO 8601, UTC. */
  at?: string;
  detail?: string;
}

/** `count` of those concerned out of `total` looked at; `items` names at most ten, the worst or oldest first. */
export interface ItemList {
  count: number;
  total: number;
  items: Item[];
}

/** Reads a fact that is an item list; throws where it is none, which makes the check's outcome `error`. */
export function readItemList(fact: FactValue): ItemList {
  const list = fact as unknown as Partial<ItemList> | undefined;
  if (
    !Number.isInteger(list?.count) ||
    !Number.isInteger(list?.total) ||
    !Array.isArray(list?.items)
  ) {
    throw new TypeError('A fact is no list of items');
  }
  return list as ItemList;
}
