import { parseArgs } from 'node:util';
import { startSandbox } from './startSandbox';

const usage = `Usage: aws-sandbox [options]

  --port <number>        port to listen on (default 4566)
  --host <address>       address to listen on (default 127.0.0.1: this machine only)
  --seed <number>        seed of the generated data (default 1)
  --scale <number>       how many times the scenario is repeated (default 1)
  --clock-file <path>    file that receives the clock's offset whenever it is set
  --help                 this text
`;

/**
 * Runs the command line: starts a sandbox until the process is interrupted. Problems are said on
 * standard error, with exit code 1.
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
      port: { type: 'string', default: '4566' },
      host: { type: 'string' },
      seed: { type: 'string' },
      scale: { type: 'string' },
      'clock-file': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const sandbox = await startSandbox({
    port: toNumber('port', values.port, 0, 65_535),
    host: values.host,
    seed: toNumber('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    scale: toNumber('scale', values.scale, 1, 100_000),
    clockFile: values['clock-file'],
  });
  const stop = () => {
    sandbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Last: who waits for this line may stop the process at once.
  process.stdout.write(
    `AWS sandbox ready: AWS_ENDPOINT_URL=${sandbox.url} (control API: ${sandbox.url}/_sandbox)\n`,
  );
}

function toNumber<T extends string | undefined>(
  option: string,
  text: T,
  min: number,
  max: number,
): T extends string ? number : number | undefined;
function toNumber(
  option: string,
  text: string | undefined,
  min: number,
  max: number,
): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const value = Number(text);
  if (
    text.trim() === '' ||
    !Number.isInteger(value) ||
    value < min ||
    value > max
  ) {
    throw new Error(
      `--${option} must be a whole number from ${min} to ${max}, not '${text}'`,
    );
  }
  return value;
}
