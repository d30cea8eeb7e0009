/** A Markdown table, padded as the formatter of this repository wants it. */
export function table(
  header: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): string {
  const widths = header.map((title, column) =>
    Math.max(3, title.length, ...rows.map(cells => cells[column].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = widths.map(width => '-'.repeat(width));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
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
