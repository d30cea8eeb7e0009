import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Databases } from './databases/Databases';
import { startServer } from './databases/startServer';

/** Does work that needs databases, in a folder that is removed with them. */
export async function withDatabases<TResult>(
  options: { postgres: boolean },
  work: (databases: Databases, folder: string) => Promise<TResult>,
): Promise<TResult> {
  const folder = await mkdtemp(join(tmpdir(), 'opsready-bench-'));
  const server = options.postgres ? await startServer(folder) : undefined;
  try {
    const postgres = server?.connectionString;
    return await work(new Databases({ folder, postgres }), folder);
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
