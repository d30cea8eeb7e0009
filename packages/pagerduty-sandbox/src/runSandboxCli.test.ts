import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const bin = resolve(__dirname, '../bin/pagerduty-sandbox');

describe('pagerduty-sandbox', () => {
  it('starts, says where, and stops', async () => {
    const child = spawn(process.execPath, [bin, '--port', '0']);
    const line = await new Promise<string>(done => {
      child.stdout.once('data', data => done(String(data)));
    });
    expect(line).toMatch(/^PagerDuty sandbox ready: http:\/\/127\.0\.0\.1:\d+/);
    const code = new Promise(done => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  }, 60_000);

  it('names the option that is wrong', async () => {
    const message = await new Promise<string>((done, reject) => {
      execFile(process.execPath, [bin, '--port', 'many'], (error, _, stderr) =>
        error ? done(stderr) : reject(new Error('It did not fail')),
      );
    });
    expect(message).toContain(
      "--port must be a whole number from 0 to 65535, not 'many'",
    );
  }, 60_000);
});
