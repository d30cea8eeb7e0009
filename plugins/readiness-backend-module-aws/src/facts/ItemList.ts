/** At most so many items are named; the count says how many there are. */
const MAX_ITEMS = 10;

/**
 * One thing that a fact names.
 *
 * @public
 */
export type Item = {
  label: string;
  /** Id of the resource that it is about. */
  resource?: string;
  /** https address of it in the AWS console. */
  link?: string;
  /** ISO 8601, UTC. */
  at?: string;
  detail?: string;
};

/**
 * `count` of those concerned out of `total` looked at; `items` names at most ten, the worst or oldest first.
 *
 * @public
 */
export type ItemList = {
  count: number;
  total: number;
  items: Item[];
};

/** An item with its place among others: lower comes first. */
export type RankedItem = Item & { rank?: number };

/** Orders by rank (lower first), then by time (older first, unknown last), then by name, so that equal input gives equal facts. */
export function toItemList(items: RankedItem[], total: number): ItemList {
  const sorted = [...items].sort(
    (a, b) =>
      (a.rank ?? 0) - (b.rank ?? 0) ||
      compare(a.at ?? '9', b.at ?? '9') ||
      compare(a.label, b.label) ||
      compare(a.resource ?? '', b.resource ?? '') ||
      compare(a.detail ?? '', b.detail ?? '') ||
      compare(a.link ?? '', b.link ?? ''),
  );
  return {
    count: items.length,
    total,
    items: sorted.slice(0, MAX_ITEMS).map(withoutUndefined),
  };
}

function withoutUndefined({ label, resource, link, at, detail }: Item): Item {
  return {
    label,
    ...(resource !== undefined && { resource }),
    ...(link !== undefined && { link }),
    ...(at !== undefined && { at }),
    ...(detail !== undefined && { detail }),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
