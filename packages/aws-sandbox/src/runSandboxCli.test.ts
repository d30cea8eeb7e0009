import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startSandbox } from './startSandbox';

const bin = resolve(__dirname, '../bin/aws-sandbox');

function fail(args: string[]): Promise<string> {
  return new Promise((done, reject) => {
    execFile(process.execPath, [bin, ...args], (error, _stdout, stderr) =>
      error ? done(stderr) : reject(new Error('It did not fail')),
    );
  });
}

describe('aws-sandbox', () => {
  it('starts, says where, and stops', async () => {
    const child = spawn(process.execPath, [bin, '--port', '0']);
    const line = await new Promise<string>(done => {
      child.stdout.once('data', data => done(String(data)));
    });
    expect(line).toMatch(
      /^AWS sandbox ready: AWS_ENDPOINT_URL=http:\/\/127\.0\.0\.1:\d+/,
    );
    const code = new Promise(done => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await code).toBe(0);
  }, 60_000);

  it('names the port that is taken, and options that are wrong', async () => {
    const other = await startSandbox();
    const { port } = new URL(other.url);
    expect(await fail(['--port', port])).toContain(
      `Port ${port} on 127.0.0.1 is already in use`,
    );
    await other.close();
    expect(await fail(['--scale', 'many'])).toContain('--scale must be');
    expect(await fail(['--colour'])).toContain("'--colour'");
  }, 60_000);
});
