import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { JsonObject } from '@backstage/types';
import { eventually } from './eventually';
import { freePort } from './freePort';
import { Person, signIn } from './Person';

const PACKAGE = resolve(__dirname, '..', '..', '..');
const ROOT = resolve(PACKAGE, '..', '..');
const TRANSFORM = join(
  dirname(require.resolve('@backstage/cli/package.json')),
  'config',
  'nodeTransform.cjs',
);

/** How one backend is started. */
export interface BackendOptions {
  /** Names its files, and its calls in the sandbox's list. */
  name: string;
  /** Where its config and its log are written. */
  folder: string;
  /** The endpoint of the AWS sandbox. */
  sandboxUrl: string;
  /** That of the PagerDuty sandbox; without one nobody answers for PagerDuty. */
  pagerDutyUrl?: string;
  /** Laid over `app-config.yaml`. */
  config: JsonObject;
  /** `development` unless said otherwise. */
  nodeEnv?: string;
}

/** A real backend in a process of its own. */
export class BackendProcess {
  readonly #child: ChildProcess;
  readonly #logFile: string;
  readonly #people = new Map<string, Promise<Person>>();
  /** The exit code or the signal, once it ended. */
  readonly exited: Promise<string>;
  #running = true;

  private constructor(
    readonly name: string,
    readonly url: string,
    child: ChildProcess,
    logFile: string,
  ) {
    this.#child = child;
    this.#logFile = logFile;
    this.exited = new Promise(ended => {
      child.once('error', error => ended(error.message));
      child.once('exit', (code, signal) => ended(signal ?? `code ${code}`));
    });
    this.exited.then(() => {
      this.#running = false;
    });
  }

  /** Starts one, and does not wait until it is ready. */
  static async spawn(options: BackendOptions): Promise<BackendProcess> {
    const { name, folder } = options;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const configFile = join(folder, `${name}.json`);
    const { backend, ...config } = options.config;
    writeFileSync(
      configFile,
      JSON.stringify({
        backend: {
          baseUrl: url,
          listen: { host: '127.0.0.1', port },
          ...(backend as JsonObject),
        },
        ...config,
      }),
    );
    const logFile = join(folder, `${name}.log`);
    const log = openSync(logFile, 'w');
    const child = spawn(
      process.execPath,
      [
        '--require',
        join(__dirname, 'endWithParent.cjs'),
        '--require',
        TRANSFORM,
        join('src', 'index.ts'),
        '--config',
        join(ROOT, 'app-config.yaml'),
        '--config',
        configFile,
      ],
      {
        cwd: PACKAGE,
        env: environment(options),
        stdio: ['pipe', log, log],
      },
    );
    closeSync(log);
    return new BackendProcess(name, url, child, logFile);
  }

  /** Starts one, and waits until people can sign in. */
  static async start(options: BackendOptions): Promise<BackendProcess> {
    const backend = await BackendProcess.spawn(options);
    await backend.ready();
    return backend;
  }

  /** Waits until people can sign in: auth and the catalog with its people then answer. */
  async ready(): Promise<void> {
    await eventually(
      async () => {
        if (!this.#running) {
          throw new Error(`${this.name} ended:\n${this.log().slice(-4_000)}`);
        }
        await signIn(this.url, 'user:default/priya');
      },
      { timeoutMs: 120_000, giveUp: () => !this.#running },
    );
  }

  /** Someone of the demo company, signed in once. */
  async as(name: string): Promise<Person> {
    const userRef = `user:default/${name}`;
    const person = this.#people.get(name) ?? signIn(this.url, userRef);
    this.#people.set(name, person);
    return person;
  }

  /** Everything that it wrote. */
  log(): string {
    return readFileSync(this.#logFile, 'utf8');
  }

  /** As when a machine dies: nothing is tidied up. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.exited;
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    const impatience = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await this.exited;
    clearTimeout(impatience);
  }
}

/** What the process sees: nothing of the AWS settings or Backstage config of who runs the tests. */
function environment(options: BackendOptions): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([key]) => !/^(AWS_|APP_CONFIG_|JEST_|NODE_OPTIONS$)/.test(key),
  );
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: options.nodeEnv ?? 'development',
    FORCE_COLOR: '0',
    AWS_ENDPOINT_URL: options.sandboxUrl,
    // A port that nobody listens on: a test never reaches the real one.
    PAGERDUTY_API_URL: options.pagerDutyUrl ?? 'http://127.0.0.1:9',
    AWS_ACCESS_KEY_ID: 'AKIAOPSREADYSANDBOX1',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    // The SDK puts it into the user agent, by which the sandbox's list of calls tells backends apart.
    AWS_SDK_UA_APP_ID: options.name,
  };
}
