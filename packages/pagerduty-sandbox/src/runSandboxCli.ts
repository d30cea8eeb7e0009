import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startPagerDutySandbox } from './startPagerDutySandbox';

const usage = `Usage: pagerduty-sandbox [options]

  --port <number>        port to listen on (default 4567)
  --host <address>       address to listen on (default 127.0.0.1: this machine only)
  --clock-file <path>    file whose offset moves the clock, as the AWS sandbox writes it
  --help                 this text
`;

/**
 * Runs the command line: starts a sandbox until the process is interrupted. Problems are said on standard error, with exit
 * code 1.
 *
 * @public
 */
export function runSandboxCli(args: string[]): void {
  run(args).catch(error => {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  });
}

async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4567' },
      host: { type: 'string' },
      'clock-file': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const sandbox = await startPagerDutySandbox({
    port: toPort(values.port),
    host: values.host,
    clockFile: values['clock-file'],
  });
  const stopped = Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
  ]);
  // Last: who waits for this line may stop the process at once.
  process.stdout.write(
    `PagerDuty sandbox ready: ${sandbox.url} (control API: ${sandbox.url}/_control)\n`,
  );
  await stopped;
  await sandbox.close();
}

function toPort(text: string): number {
  const port = Number(text);
  if (
    text.trim() === '' ||
    !Number.isInteger(port) ||
    port < 0 ||
    port > 65_535
  ) {
    throw new Error(
      `--port must be a whole number from 0 to 65535, not '${text}'`,
    );
  }
  return port;
}
