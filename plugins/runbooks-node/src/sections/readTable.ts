import { RunbookSection } from '@opsready/backstage-plugin-runbooks-common';
import { sectionOfHeading } from './sectionOfHeading';

const SEPARATOR = /^\s*\|?[\s|:-]*-[\s|:-]*$/;

/** The first row of each table that has at least two columns named like sections. */
export function readTable(
  lines: readonly string[],
): Array<[RunbookSection, string]> {
  return lines.flatMap((line, at) => {
    if (
      !line.includes('|') ||
      lines.length < at + 3 ||
      !SEPARATOR.test(lines[at + 1]) ||
      !lines[at + 2].includes('|')
    ) {
      return [];
    }
    const cells = cellsOf(lines[at + 2]);
    const found = cellsOf(line).flatMap(
      (head, column): Array<[RunbookSection, string]> => {
        const section = sectionOfHeading(head);
        return section ? [[section, cells[column] ?? '']] : [];
      },
    );
    return found.length > 1 ? found : [];
  });
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map(cell => cell.trim());
}
