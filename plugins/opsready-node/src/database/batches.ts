/** Parts of a list, in order, each of at most `size` items. @public */
export function* batches<TItem>(
  items: readonly TItem[],
  size: number,
): Generator<TItem[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
