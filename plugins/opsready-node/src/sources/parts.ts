/** What comes in one by one, in parts of at most `size`. @public */
export async function* parts<TItem>(
  items: AsyncIterable<TItem>,
  size: number,
): AsyncGenerator<TItem[]> {
  let part: TItem[] = [];
  for await (const item of items) {
    part.push(item);
    if (part.length >= size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) {
    yield part;
  }
}
