/** A Markdown table. */
export function table(
  header: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** Three significant digits, with separators for thousands. */
export function figure(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** A figure that is held against a target: marked where it misses. */
export function held(value: number, reached: boolean, unit = ''): string {
  return `${figure(value)}${unit}${reached ? '' : ' **missed**'}`;
}
