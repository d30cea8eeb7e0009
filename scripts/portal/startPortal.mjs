import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from '../processes/startProcess.mjs';
import { answers, waitUntil } from '../processes/waitUntil.mjs';
import { ROOT } from '../toolchain/root.mjs';
import { BACKSTAGE_CLI, TYPESCRIPT_ARGS } from './commands.mjs';
import { SIGN_IN_HEADERS, signInUrl } from './demoSession.mjs';
import { loopback, portalEnvironment, urlOf } from './environment.mjs';
import { waitForFirstReadings } from './firstReadings.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * Starts the sandboxes, backend and frontend, and PostgreSQL where asked for, and waits until all are ready.
 *
 * @param options.ports `{ frontend, backend, sandbox, pagerDuty, postgres? }`
 * @param options.dataDir everything that is written lies here
 * @param options.postgres use PostgreSQL instead of SQLite
 * @param options.configFiles config files, relative to the repository
 * @param options.config config keys that override the files, `_` between the parts of a key
 * @param options.watch follow changes of the source; without it the frontend is built as for production, and pages load faster
 * @param options.onProgress called with a sentence before each step
 * @returns `{ url, backendUrl, sandboxUrl, pagerDutyUrl, logDir, stop, failed }`; `failed` resolves when a process ends by itself
 */
export async function startPortal(options) {
  const { ports, dataDir, onProgress = () => {} } = options;
  const logDir = join(dataDir, 'logs');
  mkdirSync(logDir, { recursive: true });

  const started = [];
  const stop = async () => {
    // Last started, first stopped: nobody is left asking a process that is gone.
    for (const service of started.toReversed()) {
      await service.stop();
    }
  };
  const failed = () =>
    Promise.race(
      started.map(service => service.exited.then(how => ({ service, how }))),
    );
  const start = spec => {
    const service = startProcess({
      command: process.execPath,
      logFile: join(logDir, `${spec.name.replaceAll(' ', '-')}.log`),
      ...spec,
    });
    started.push(service);
    return service;
  };

  try {
    let database;
    if (options.postgres) {
      onProgress('Starting PostgreSQL ...');
      const postgres = await startPostgres({
        port: ports.postgres,
        databaseDir: join(dataDir, 'postgres'),
        logFile: join(logDir, 'postgres.log'),
      });
      started.push(postgres.process);
      database = { client: 'pg', connection: postgres.connection };
    }
    const env = portalEnvironment({
      ports,
      dataDir,
      database,
      config: options.config,
    });
    onProgress('Starting the sandboxes, the backend and the frontend ...');
    await startSandbox(start, { ports, dataDir, env });
    await startPagerDuty(start, { ports, dataDir, env });
    await Promise.all([
      startBackend(start, { ...options, env }),
      startFrontend(start, { ...options, env }),
    ]);
    onProgress('Waiting for the first readings from AWS ...');
    const failure = failed().then(({ service, how }) => {
      throw new Error(
        `${service.name} ended (${how}) while the first readings were awaited. Its last words, from ${service.logFile}:\n\n${service.logTail()}`,
      );
    });
    // Whoever stops the portal later ends these processes on purpose.
    failure.catch(() => {});
    if (!(await Promise.race([waitForFirstReadings(ports.backend), failure]))) {
      onProgress(
        'Not every source was read yet; the page Data sources tells which and why.',
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: urlOf(ports.frontend),
    backendUrl: urlOf(ports.backend),
    sandboxUrl: loopback(ports.sandbox),
    pagerDutyUrl: loopback(ports.pagerDuty),
    logDir,
    stop,
    failed: failed(),
  };
}

async function startSandbox(start, { ports, dataDir, env }) {
  await startOneSandbox(start, {
    name: 'aws-sandbox',
    port: ports.sandbox,
    control: '_sandbox',
    dataDir,
    env,
  });
}

async function startPagerDuty(start, { ports, dataDir, env }) {
  await startOneSandbox(start, {
    name: 'pagerduty-sandbox',
    port: ports.pagerDuty,
    control: '_control',
    dataDir,
    env,
  });
}

/** All sandboxes follow the clock file that the control API of the AWS sandbox writes. */
async function startOneSandbox(start, { name, port, control, dataDir, env }) {
  const service = start({
    name,
    args: [
      join('bin', name),
      '--port',
      String(port),
      '--clock-file',
      join(dataDir, 'sandbox-clock.json'),
    ],
    cwd: join(ROOT, 'packages', name),
    env,
  });
  await waitUntil(() => answers(`${loopback(port)}/${control}`), {
    process: service,
    timeoutMs: 60_000,
    what: 'it did not answer',
  });
}

async function startBackend(start, { ports, env, watch, configFiles = [] }) {
  const entry = watch
    ? [BACKSTAGE_CLI, 'package', 'start']
    : [...TYPESCRIPT_ARGS, join('src', 'index.ts')];
  const service = start({
    name: 'backend',
    args: [...entry, ...configArgs(configFiles)],
    cwd: join(ROOT, 'packages', 'backend'),
    env,
  });
  // Signing in needs the auth plugin and the catalog with its people: both then answer.
  await waitUntil(
    () =>
      answers(signInUrl(ports.backend), {
        status: 200,
        headers: SIGN_IN_HEADERS,
      }),
    {
      process: service,
      timeoutMs: 180_000,
      what: 'nobody of the demo company could sign in',
    },
  );
}

async function startFrontend(
  start,
  { ports, dataDir, env, watch, configFiles = [] },
) {
  const cwd = join(ROOT, 'packages', 'app');
  const cli = step => [
    BACKSTAGE_CLI,
    'package',
    step,
    ...configArgs(configFiles),
  ];
  // The addresses of this portal are part of the start page, so every portal has a build of its own.
  const folder = join(dataDir, 'frontend');
  if (!watch) {
    const build = startProcess({
      name: 'frontend build',
      command: process.execPath,
      args: cli('build'),
      cwd,
      env: { ...env, NODE_ENV: 'production' },
      logFile: join(dataDir, 'logs', 'frontend-build.log'),
    });
    const how = await build.exited;
    if (how !== 0) {
      throw new Error(
        `The frontend could not be built (${how}):\n\n${build.logTail()}`,
      );
    }
    cpSync(join(cwd, 'dist'), folder, { recursive: true });
  }
  const service = start({
    name: 'frontend',
    args: watch
      ? cli('start')
      : [
          join(ROOT, 'scripts', 'portal', 'frontendServer.mjs'),
          JSON.stringify({ port: ports.frontend, folder }),
        ],
    cwd,
    env,
  });
  await waitUntil(
    () => answers(`${loopback(ports.frontend)}/`, { status: 200 }),
    { process: service, timeoutMs: 180_000, what: 'the bundle was not served' },
  );
}

function configArgs(files) {
  return ['app-config.yaml', ...files].flatMap(file => [
    '--config',
    join(ROOT, file),
  ]);
}
