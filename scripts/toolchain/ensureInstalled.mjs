import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const LOCKFILE = join(ROOT, 'yarn.lock');
const STATE = join(ROOT, 'node_modules', '.yarn-state.yml');

/** Installs the dependencies where they are missing or older than the lockfile. */
export async function ensureInstalled() {
  if (
    existsSync(STATE) &&
    statSync(STATE).mtimeMs >= statSync(LOCKFILE).mtimeMs
  ) {
    return;
  }
  console.log('Installing dependencies (a few minutes the first time) ...');
  const { status } = spawnSync('yarn', ['install', '--immutable'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(
      'The dependencies could not be installed; the lines above say why. Fix it and run the same command again.',
    );
  }
  // Yarn leaves the file alone where nothing changed, and the next run would install again.
  const now = new Date();
  utimesSync(STATE, now, now);
}
