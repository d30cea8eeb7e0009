/** A number, or a percentage of a total (`10%`), as a number; percentages are rounded down. */
export function limitOf(
  rate: string | undefined,
  total: number,
  fallback: number,
): number {
  if (rate === undefined) {
    return fallback;
  }
  return rate.endsWith('%')
    ? Math.floor((Number(rate.slice(0, -1)) * total) / 100)
    : Number(rate);
}
