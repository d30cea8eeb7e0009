import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
// eslint-disable-next-line no-restricted-imports -- this runs in Node
import { DatabaseSync } from 'node:sqlite';
import { portalAddresses } from './addresses';

/** A part of what the portal wrote. */
export interface Kept {
  where: string;
  text: string;
}

/** Every row of every table of every plugin, a table at a time. */
export function* everyRow(): Generator<Kept> {
  for (const file of filesIn('sqlite', '.sqlite')) {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const tables = database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
        .all() as Array<{ name: string }>;
      for (const { name } of tables) {
        const rows = database.prepare(`SELECT * FROM "${name}"`).all();
        yield { where: `${file}, table ${name}`, text: JSON.stringify(rows) };
      }
    } finally {
      database.close();
    }
  }
}

/** The bytes of the databases: a row that was deleted may still lie there. */
export function* everyByte(): Generator<Kept> {
  for (const file of filesIn('sqlite')) {
    yield { where: file, text: readFileSync(file, 'latin1') };
  }
}

/** What the backend and the frontend said while they ran. */
export function* everyLog(): Generator<Kept> {
  for (const file of filesIn('logs', '.log')) {
    yield { where: file, text: readFileSync(file, 'utf8') };
  }
}

function filesIn(folder: string, extension?: string): string[] {
  const { dataDir } = portalAddresses();
  return readdirSync(join(dataDir, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(
      entry =>
        entry.isFile() &&
        (extension ?? extname(entry.name)) === extname(entry.name),
    )
    .map(({ parentPath, name }) => join(parentPath, name));
}
