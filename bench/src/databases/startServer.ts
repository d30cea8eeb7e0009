import { createServer } from 'node:net';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(require.resolve('../../package.json')));

/** A PostgreSQL that runs until it is stopped. */
export interface DatabaseServer {
  /** Without a database. */
  connectionString: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL that keeps its files in a folder. */
export async function startServer(folder: string): Promise<DatabaseServer> {
  // A module of the portal's scripts, which are plain JavaScript without types
  const file = join(ROOT, 'scripts/portal/postgres.mjs');
  const { startPostgres } = await import(pathToFileURL(file).href);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  const server = await startPostgres({
    port,
    databaseDir: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
  });
  return {
    connectionString: String(server.connectionString),
    stop: async () => server.process.stop(),
  };
}
