import { spawn } from 'node:child_process';
import { openSync, readFileSync, closeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const STOP_GRACE_MS = 10_000;

/**
 * Starts a long-running process in a process group of its own, with its output in a file.
 * A group of its own, because Ctrl-C in a terminal reaches every process of ours: each is to be
 * stopped in order and waited for, and what it started in turn must not outlive it.
 *
 * @returns `{ name, exited, stop, logTail }`; `exited` resolves to the exit code or signal
 */
export function startProcess({ name, command, args, cwd, env, logFile }) {
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, {
    cwd,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
  });
  closeSync(log);

  let running = true;
  const exited = new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? code));
  }).then(how => {
    running = false;
    killGroup(child.pid);
    return how;
  });

  return {
    name,
    logFile,
    exited,
    isRunning: () => running,
    logTail: (lines = 30) =>
      readFileSync(logFile, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(-lines)
        .join('\n'),
    async stop() {
      if (!running) {
        return;
      }
      child.kill('SIGTERM');
      const grace = new AbortController();
      await Promise.race([
        exited,
        delay(STOP_GRACE_MS, undefined, { signal: grace.signal }).catch(
          () => {},
        ),
      ]);
      grace.abort();
      killGroup(child.pid);
      await exited;
    },
  };
}

function killGroup(pid) {
  if (pid === undefined) {
    return;
  }
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}
