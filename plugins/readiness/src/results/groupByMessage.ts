import { ServedCheckResult } from '@opsready/backstage-plugin-readiness-common';

/** Checks that say the same together: one claim that cannot be read leaves a dozen of them without an answer. */
export function groupByMessage<
  T extends Pick<ServedCheckResult, 'outcome' | 'message' | 'stale'>,
>(checks: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const check of checks) {
    const { outcome, message, stale } = check;
    const key = JSON.stringify([outcome, message, stale]);
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groups.values()];
}
