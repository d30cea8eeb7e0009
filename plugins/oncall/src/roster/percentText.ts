/** A share that is covered; what is less than whole is never rounded up to it. */
export function percentText(percent: number): string {
  return `${Math.floor(percent * 10) / 10}%`;
}

/** A share that somebody carries; what is more than half is never rounded down to it. */
export function loadText(percent: number): string {
  return `${Math.ceil(percent * 10) / 10}%`;
}
