import { spawn } from 'node:child_process';
import { ROOT } from '../toolchain/root.mjs';

const running = new Set();

/** Runs Node with these arguments, its output shown, and resolves to the exit code. */
export function runNode(args, { env = {} } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** A step is a process group, which Ctrl-C does not reach by itself. */
export function stopSteps() {
  for (const child of running) {
    try {
      process.kill(
        process.platform === 'win32' ? child.pid : -child.pid,
        'SIGTERM',
      );
    } catch {
      // It ended by itself.
    }
  }
}
