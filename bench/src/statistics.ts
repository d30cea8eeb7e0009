/**
 * The value below which a share (0 to 1) of the values lie; nearest rank. `NaN` where there are none.
 *
 * @public
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/**
 * The middle value; `NaN` where there are none.
 *
 * @public
 */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
