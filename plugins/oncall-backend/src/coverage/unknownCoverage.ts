import { Interval } from '../time/intervals';
import { ComputedCoverage } from './coverageOf';

/** The coverage of what cannot be told: no gaps, and no good numbers either. Pure. */
export function unknownCoverage(options: {
  requirement: string;
  window: Interval;
  reason: string;
}): ComputedCoverage {
  const { requirement, window, reason } = options;
  return {
    requirement,
    from: new Date(window.from).toISOString(),
    to: new Date(window.to).toISOString(),
    state: 'unknown',
    reason,
    levels: [],
    findings: [],
    people: 0,
    loads: [],
    timeZones: [],
  };
}
