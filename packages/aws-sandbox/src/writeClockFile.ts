import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes the offset in one step: whoever follows the file never reads half of it. */
export function writeClockFile(path: string, offsetMs: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  writeFileSync(draft, `${JSON.stringify({ offsetMs })}\n`);
  renameSync(draft, path);
}
