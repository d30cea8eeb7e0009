/** One page of what is left after the filters. @public */
export function pageAt<T>(
  now: string,
  all: readonly T[],
  query: { limit?: number; offset?: number },
): { now: string; items: T[]; totalItems: number } {
  const { limit = 25, offset = 0 } = query;
  return {
    now,
    items: all.slice(offset, offset + limit),
    totalItems: all.length,
  };
}

/** Whether a value passes a filter that may not be there. @public */
export function fits<T>(
  wanted: readonly T[] | undefined,
  value: T | undefined,
): boolean {
  return !wanted || (value !== undefined && wanted.includes(value));
}

/** Whether a text is found in one of the others, however it is written. @public */
export function says(
  text: string | undefined,
  ...texts: Array<string | undefined>
): boolean {
  const wanted = text?.toLocaleLowerCase('en-US') ?? '';
  return texts.some(
    candidate =>
      candidate !== undefined &&
      candidate.toLocaleLowerCase('en-US').includes(wanted),
  );
}
