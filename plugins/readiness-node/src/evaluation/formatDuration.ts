const UNITS: ReadonlyArray<[name: string, milliseconds: number]> = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** A length of time in the largest unit that divides it: `2 days`, `36 hours`, `90 seconds`. */
export function formatDuration(milliseconds: number): string {
  const [name, size] = UNITS.find(unit => milliseconds % unit[1] === 0) ?? [
    'second',
    1_000,
  ];
  const count = milliseconds / size;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
