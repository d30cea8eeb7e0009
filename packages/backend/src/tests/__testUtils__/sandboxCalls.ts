import { SandboxCall } from './SandboxControl';

/** The backend that made a call, by the name that it was given. */
export function readerOf(call: SandboxCall): string | undefined {
  return call.userAgent?.match(/\bapp\/(\S+)/)?.[1];
}

export function isThrottle(error: string | undefined): boolean {
  return /Throttl|TooManyRequests|LimitExceeded/.test(error ?? '');
}

/**
 * By how many calls any stretch of time holds more than the budget allows in it; of calls in the order in which they were
 * answered.
 */
export function mostOverBudget(
  calls: readonly Pick<SandboxCall, 'time'>[],
  budget: { perSecond: number; burst: number },
): number {
  const times = calls.map(({ time }) => Date.parse(time));
  let most = 0;
  for (const [first, from] of times.entries()) {
    for (const [last, to] of times.entries()) {
      if (last >= first) {
        const allowed = budget.burst + budget.perSecond * ((to - from) / 1_000);
        // A call is listed when it was answered, which may take a while: one more is no excess.
        most = Math.max(most, last - first + 1 - Math.floor(allowed) - 1);
      }
    }
  }
  return most;
}

export function groupBy<TItem>(
  items: readonly TItem[],
  keyOf: (item: TItem) => string,
): Map<string, TItem[]> {
  const groups = new Map<string, TItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
