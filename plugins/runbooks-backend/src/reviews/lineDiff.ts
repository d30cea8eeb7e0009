import { RunbookDrift } from '@opsready/backstage-plugin-runbooks-common';
import { diffLines } from 'diff';

type DriftLine = RunbookDrift['lines'][number];

const MOST_LINES = 5_000;
/** Beyond, the time to find the shortest difference grows fast, and nobody reads it. */
const MOST_EDITS = 2_000;

/** What changed between two texts, line by line; cut where it is longer than anybody reads. Pure. */
export function lineDiff(
  before: string,
  after: string,
): { lines: DriftLine[]; truncated: boolean } {
  const [old, current] = [linesOf(before), linesOf(after)];
  const changes =
    diffLines(joined(old), joined(current), { maxEditLength: MOST_EDITS }) ??
    ([
      { value: joined(old), removed: true },
      { value: joined(current), added: true },
    ] as const);
  const lines: DriftLine[] = [];
  for (const change of changes) {
    const kind = kindOf(change);
    for (const text of linesOf(change.value)) {
      lines.push({ change: kind, text });
    }
  }
  return {
    lines: lines.slice(0, MOST_LINES),
    truncated: lines.length > MOST_LINES,
  };
}

function kindOf(change: {
  added?: boolean;
  removed?: boolean;
}): DriftLine['change'] {
  if (change.added) {
    return 'added';
  }
  return change.removed ? 'removed' : 'same';
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
}

function joined(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}
