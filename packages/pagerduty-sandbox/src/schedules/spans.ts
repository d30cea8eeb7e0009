/** A time, in milliseconds since the epoch; the end is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** Somebody's time. */
export interface Entry extends Span {
  userId: string;
}

/** What two spans have in common. */
export function intersect(one: Span, other: Span): Span | undefined {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start < end ? { start, end } : undefined;
}

/** The same time without overlaps, in order. */
export function union(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}

/** What of a span is in none of the taken ones, which are in order and do not overlap. */
export function subtract(span: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { start } = span;
  for (let at = firstAfter(taken, start); at < taken.length; at += 1) {
    const other = taken[at];
    if (other.start >= span.end) {
      break;
    }
    if (other.start > start) {
      left.push({ start, end: other.start });
    }
    start = other.end;
  }
  if (start < span.end) {
    left.push({ start, end: span.end });
  }
  return left;
}

/** The first of spans in order that ends after an instant, found by halves. */
function firstAfter(spans: readonly Span[], instant: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (spans[middle].end > instant) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Entries of the same person that follow one another become one. */
export function joinEntries(entries: Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && last.userId === entry.userId && last.end === entry.start) {
      last.end = entry.end;
    } else {
      joined.push({ ...entry });
    }
  }
  return joined;
}

/** How much of a time is covered, in percent with one decimal. */
export function coverageOf(entries: Entry[], { start, end }: Span): number {
  const covered = union(entries).reduce(
    (sum, span) => sum + span.end - span.start,
    0,
  );
  return Math.round((covered / (end - start)) * 1000) / 10;
}
