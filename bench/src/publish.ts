import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ROOT = dirname(dirname(require.resolve('../package.json')));

/** Where a document of this repository is. */
export function documentFile(name: string): string {
  return join(ROOT, 'docs', name);
}

/** Prints a document, and writes it where there is a file for it. */
export async function publish(text: string, out?: string): Promise<void> {
  console.log(text);
  if (out) {
    await writeFile(out, text);
  }
}
