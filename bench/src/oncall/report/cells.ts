import { figure } from '../../markdown';
import { Measurement } from '../../measure';

/** Calls by operation with their sum. */
export function callsText(calls: Record<string, number>): string {
  const count = (value: number) => value.toLocaleString('en-US');
  const parts = Object.entries(calls).map(
    ([operation, times]) => `${operation} ${count(times)}`,
  );
  const total = Object.values(calls).reduce((sum, times) => sum + times, 0);
  return `${count(total)} (${parts.join(', ')})`;
}

/** Peak memory, and how many times idle that is. `of` is the median of what it picks. */
export function memory(
  of: (pick: (measured: Measurement) => number) => number,
): string {
  const peak = of(({ peakRssMb }) => peakRssMb);
  const times = of(({ peakRssMb, idleRssMb }) => peakRssMb / idleRssMb);
  return `${figure(peak)} (${figure(times)} x)`;
}
