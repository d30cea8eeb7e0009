/** From an instant until before another, in milliseconds. */
export interface Interval {
  from: number;
  until: number;
}

/** Intervals in order, those that touch or overlap joined. */
export function joined(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const { from, until } of [...intervals].sort(
    (a, b) => a.from - b.from,
  )) {
    const last = result.at(-1);
    if (last && from <= last.until) {
      last.until = Math.max(last.until, until);
    } else if (from < until) {
      result.push({ from, until });
    }
  }
  return result;
}

/** What two intervals have in common, or undefined. */
export function common(a: Interval, b: Interval): Interval | undefined {
  const from = Math.max(a.from, b.from);
  const until = Math.min(a.until, b.until);
  return from < until ? { from, until } : undefined;
}
