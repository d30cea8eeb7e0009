import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startProcess } from './startProcess.mjs';
import { waitUntil } from './waitUntil.mjs';

const PARENT_OF_A_DEAF_CHILD = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('deaf')"], { stdio: ['ignore', 'inherit', 'inherit'] });
  console.log('child=' + child.pid);
  setInterval(() => {}, 1000);
`;

test('stops what a process started too, even where that does not listen', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opsready-process-'));
  const service = startProcess({
    name: 'parent',
    command: process.execPath,
    args: ['-e', PARENT_OF_A_DEAF_CHILD],
    cwd: folder,
    env: process.env,
    logFile: join(folder, 'parent.log'),
  });
  await waitUntil(() => service.logTail().includes('deaf'), {
    process: service,
    timeoutMs: 30_000,
    what: 'its child did not start',
  });
  const childPid = Number(/child=(\d+)/.exec(service.logTail())[1]);

  await service.stop();

  // The system may need a moment to take a killed process away.
  await waitUntil(() => !isAlive(childPid), {
    process: {
      name: 'child',
      exited: new Promise(() => {}),
      logTail: () => '',
    },
    timeoutMs: 10_000,
    what: 'it outlived its parent',
  });
  assert.equal(service.isRunning(), false);
  await rm(folder, { recursive: true });
});

test('tells the last words of a process that ends too early', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'opsready-process-'));
  const service = startProcess({
    name: 'backend',
    command: process.execPath,
    args: ['-e', "console.error('no database'); process.exit(3)"],
    cwd: folder,
    env: process.env,
    logFile: join(folder, 'backend.log'),
  });
  await assert.rejects(
    waitUntil(() => false, {
      process: service,
      timeoutMs: 30_000,
      what: 'never',
    }),
    /backend ended \(3\) before it was ready[^]*no database/,
  );
  await rm(folder, { recursive: true });
});

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
