import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { assertPortsFree } from '../processes/ports.mjs';
import { listeners, readSettings } from './settings.mjs';

test('a taken port is named, with the setting that changes it', async () => {
  const server = createServer();
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const { ports } = readSettings({ OPSREADY_SANDBOX_PORT: String(port) });
  const sandbox = listeners(ports, { postgres: false }).filter(
    listener => listener.port === port,
  );
  await assert.rejects(
    assertPortsFree(sandbox),
    new RegExp(`Port ${port} is taken[^]*OPSREADY_SANDBOX_PORT`),
  );
  await new Promise(done => server.close(done));
  await assertPortsFree(sandbox);
});

test('a setting that is no port is refused by name', () => {
  assert.throws(() => readSettings({ OPSREADY_PORT: '80x' }), /OPSREADY_PORT/);
});
