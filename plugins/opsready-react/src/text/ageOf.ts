const UNITS: ReadonlyArray<[unit: string, seconds: number]> = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A length of time in its largest whole unit: `3 hours`, `less than a minute`. @public */
export function durationOf(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  for (const [unit, length] of UNITS) {
    const count = Math.floor(seconds / length);
    if (count >= 1) {
      return `${count} ${unit}${count === 1 ? '' : 's'}`;
    }
  }
  return 'less than a minute';
}

/** How far an instant lies from `now`, both ISO 8601: `3 hours ago`, `in 5 minutes`. @public */
export function ageOf(at: string, now: string): string {
  const passed = Date.parse(now) - Date.parse(at);
  if (Number.isNaN(passed)) {
    return at;
  }
  return passed >= 0 ? `${durationOf(passed)} ago` : `in ${durationOf(passed)}`;
}
