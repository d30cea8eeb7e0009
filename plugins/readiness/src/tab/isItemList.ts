/** How collectors deliver several things of one sort: how many, and the worst of them. */
export interface ItemList {
  count: number;
  total: number;
  items: Array<{
    label: string;
    resource?: string;
    link?: string;
    at?: string;
    detail?: string;
  }>;
}

export function isItemList(value: unknown): value is ItemList {
  const list = value as Partial<ItemList> | undefined;
  return (
    typeof list === 'object' &&
    typeof list.count === 'number' &&
    typeof list.total === 'number' &&
    Array.isArray(list.items)
  );
}
