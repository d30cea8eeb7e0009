/** A share from 0 to 1 in percent with two decimals, rounded down: what lacks something is never 100. */
export function percentOf(share: number): number {
  return Math.floor(Number((share * 10_000).toFixed(6))) / 100;
}
