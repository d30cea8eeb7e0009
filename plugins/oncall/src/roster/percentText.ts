/** A share; what is less than whole is never rounded up to it, nor what is more than half down to that. */
export function percentText(percent: number): string {
  return `${Math.floor(percent * 10) / 10}%`;
}
