/** From an instant to another, in milliseconds since 1970; the end is not part of it. */
export interface Interval {
  from: number;
  to: number;
}

/** The same times, in order, without overlaps; those that touch are one. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  const sorted = intervals
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const last = result.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else {
      result.push({ from, to });
    }
  }
  return result;
}

/** What of the intervals lies within a window. */
export function clipped<TInterval extends Interval>(
  intervals: readonly TInterval[],
  window: Interval,
): TInterval[] {
  return intervals
    .map(interval => ({
      ...interval,
      from: Math.max(interval.from, window.from),
      to: Math.min(interval.to, window.to),
    }))
    .filter(({ from, to }) => to > from);
}

/** What is in both. Both are merged lists. */
export function intersection(
  a: readonly Interval[],
  b: readonly Interval[],
): Interval[] {
  const result: Interval[] = [];
  let i = endingAfter(a, b[0]?.from);
  let j = endingAfter(b, a[0]?.from);
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i].from, b[j].from);
    const to = Math.min(a[i].to, b[j].to);
    if (to > from) {
      result.push({ from, to });
    }
    if (a[i].to < b[j].to) {
      i++;
    } else {
      j++;
    }
  }
  return result;
}

/** What of the first is not in the second. Both are merged lists. */
export function difference(
  a: readonly Interval[],
  b: readonly Interval[],
): Interval[] {
  const result: Interval[] = [];
  let j = endingAfter(b, a[0]?.from);
  for (const { from, to } of a) {
    let start = from;
    while (j < b.length && b[j].to <= start) {
      j++;
    }
    for (let k = j; k < b.length && b[k].from < to; k++) {
      if (b[k].from > start) {
        result.push({ from: start, to: b[k].from });
      }
      start = Math.max(start, b[k].to);
    }
    if (start < to) {
      result.push({ from: start, to });
    }
  }
  return result;
}

/** The place of the first that ends after an instant: one interval is compared with a long list again and again. */
function endingAfter(
  intervals: readonly Interval[],
  instant = Number.NEGATIVE_INFINITY,
): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (intervals[middle].to > instant) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** How long they last together, in milliseconds. */
export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
