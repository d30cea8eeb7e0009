import { figure } from './markdown';
import { Measurement } from './measure';

/** Peak memory, and how many times idle that is. `of` is the median of what it picks. */
export function memory(
  of: (pick: (measured: Measurement) => number) => number,
): string {
  const peak = of(({ peakRssMb }) => peakRssMb);
  const times = of(({ peakRssMb, idleRssMb }) => peakRssMb / idleRssMb);
  return `${figure(peak)} (${figure(times)} x)`;
}
