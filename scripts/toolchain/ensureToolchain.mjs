import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onStopRequest } from '../processes/onStopRequest.mjs';
import { ROOT } from './root.mjs';

const NODE_VERSIONS = [22, 24];
const RERUN_MARK = 'OPSREADY_TOOLCHAIN';
const isWindows = process.platform === 'win32';

/**
 * Runs this command again with the Node and Yarn that the repository needs, where they are missing.
 *
 * @returns the exit code of that run, or undefined where nothing is missing
 */
export async function ensureToolchain(args) {
  const packages = missingPackages();
  if (packages.length === 0) {
    return undefined;
  }
  if (process.env[RERUN_MARK]) {
    throw new Error(
      `npm could not provide ${packages.join(' and ')}. Install Node ${NODE_VERSIONS.join(' or ')} and Yarn 4, then try again.`,
    );
  }
  console.log(`Getting ${packages.join(' and ')} with npm ...`);
  return rerunWith(packages, args);
}

function missingPackages() {
  const { packageManager } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const yarnVersion = packageManager.split('@')[1];
  const packages = [];
  if (!NODE_VERSIONS.includes(Number(process.versions.node.split('.')[0]))) {
    packages.push(`node@${NODE_VERSIONS.at(-1)}`);
  }
  if (!hasYarn4()) {
    packages.push(`@yarnpkg/cli-dist@${yarnVersion}`);
  }
  return packages;
}

function hasYarn4() {
  const result = spawnSync('yarn', ['--version'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: isWindows,
    timeout: 20_000,
    // A Corepack shim would ask, or wait for, a download.
    env: { ...process.env, COREPACK_ENABLE_NETWORK: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return result.status === 0 && result.stdout.trim().startsWith('4.');
}

async function rerunWith(packages, args) {
  // npm only tells where the tools are: run through it, this command would have npm and a shell between it and Ctrl-C.
  const { node, path } = locate(packages);
  const child = spawn(node, [join(ROOT, 'scripts', 'run.mjs'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, [RERUN_MARK]: '1' },
  });
  // The child stops what it started; this process passes the request on and waits for it.
  onStopRequest(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

function locate(packages) {
  const report =
    'console.log(JSON.stringify([process.execPath, process.env.PATH]))';
  const { status, stdout } = spawnSync(
    'npm',
    [
      'exec',
      '--yes',
      ...packages.map(name => `--package=${name}`),
      '--',
      'node',
      '--eval',
      isWindows ? `"${report}"` : report,
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (status !== 0) {
    throw new Error(
      `npm could not get ${packages.join(' and ')}; the lines above say why. It needs the network the first time.`,
    );
  }
  const [node, path] = JSON.parse(stdout.trim().split('\n').at(-1));
  return { node, path };
}
