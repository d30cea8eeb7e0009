import { Outcome } from '@opsready/backstage-plugin-readiness-common';
import { WeighedCheck } from './WeighedCheck';

/** Twice the share of its weight that a measured outcome earns, so that sums stay whole numbers. */
const HALVES = { pass: 2, warn: 1, fail: 0 } as const;

/** Whether the outcome is an answer that counts. */
export function isMeasured(outcome: Outcome): outcome is keyof typeof HALVES {
  return Object.hasOwn(HALVES, outcome);
}

/** Whether the check counts and has no answer. */
export function isUnanswered({ outcome, weight }: WeighedCheck): boolean {
  return weight > 0 && (outcome === 'unknown' || outcome === 'error');
}

/** The weight that a check does not earn; 0 where it does not count. */
export function lostWeight({ outcome, weight }: WeighedCheck): number {
  if (outcome === 'notApplicable') return 0;
  return isMeasured(outcome) ? weight * (1 - HALVES[outcome] / 2) : weight;
}

/**
 * 0 to 100 over what was measured, rounded down: 100 means all of it, and a score never shows a threshold as reached that
 * is not. `undefined` where nothing was measured.
 */
export function scoreOf(checks: WeighedCheck[]): number | undefined {
  let earned = 0;
  let possible = 0;
  for (const { outcome, weight } of checks) {
    if (!isMeasured(outcome)) continue;
    earned += weight * HALVES[outcome];
    possible += weight * 2;
  }
  return possible > 0 ? Math.floor((100 * earned) / possible) : undefined;
}
