/**
 * What comes in one by one, in parts of at most `size`.
 *
 * @param fillMs - after which a part is given though it is smaller, once the next item comes in
 * @public
 */
export async function* parts<TItem>(
  items: AsyncIterable<TItem>,
  size: number,
  fillMs = Infinity,
): AsyncGenerator<TItem[]> {
  let part: TItem[] = [];
  let last = performance.now();
  for await (const item of items) {
    part.push(item);
    if (part.length >= size || performance.now() - last >= fillMs) {
      yield part;
      part = [];
      last = performance.now();
    }
  }
  if (part.length > 0) {
    yield part;
  }
}
