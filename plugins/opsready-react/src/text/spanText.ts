const UNITS: ReadonlyArray<[unit: string, seconds: number]> = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
];

/** How long something took, in its two largest units: `3 h 20 min`, `12 s`, `under 1 s`. @public */
export function spanText(from: string, to: string): string {
  let left = Math.floor((Date.parse(to) - Date.parse(from)) / 1000);
  if (!(left >= 1)) {
    return 'under 1 s';
  }
  const first = UNITS.findIndex(([, seconds]) => left >= seconds);
  const parts: string[] = [];
  for (const [unit, seconds] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0) {
      parts.push(`${count} ${unit}`);
    }
  }
  return parts.join(' ');
}
