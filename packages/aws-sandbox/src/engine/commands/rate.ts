/** A number or a share of a total, as rate control takes them (`5`, `25%`). Undefined for neither. */
export function readRate(text: string, total: number): number | undefined {
  if (/^\d{1,7}$/.test(text)) {
    return Number(text);
  }
  const share = /^(\d{1,3})%$/.exec(text);
  if (!share || Number(share[1]) > 100) {
    return undefined;
  }
  return (total * Number(share[1])) / 100;
}

/** How many run at a time: a share is rounded down, and one always may. */
export function concurrencyOf(text: string, total: number): number {
  return Math.max(1, Math.floor(readRate(text, total) ?? total));
}

/** How many errors are borne before nothing more is started. */
export function errorLimitOf(text: string, total: number): number {
  return Math.floor(readRate(text, total) ?? 0);
}
