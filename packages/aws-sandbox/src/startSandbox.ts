import {
  answerControl,
  CONTROL_PREFIX,
  type ControlledSandbox,
} from './control';
import { advanceWorld } from './engine/advanceWorld';
import { buildWorld, parcelwise, type Scenario } from './scenario';
import {
  answerAws,
  Behaviour,
  CallLog,
  listen,
  TokenBuckets,
  type AwsBackend,
} from './server';
import { services } from './services/registry';
import { SandboxClock } from './state';
import { writeClockFile } from './writeClockFile';

/** How often what goes on by itself is carried on while nobody asks. */
const HEARTBEAT_MS = 500;

/**
 * How a sandbox is started.
 *
 * @public
 */
export interface SandboxOptions {
  /** TCP port; 0, the default, takes a free one. */
  port?: number;
  /** Address to listen on; `127.0.0.1` by default, so that nobody else reaches it. */
  host?: string;
  /** What the sandbox holds; the demo company by default. */
  scenario?: Scenario;
  /** Start of the generator: equal seeds make equal data. 1 by default. */
  seed?: number;
  /** How many times the scenario is repeated. 1 by default. */
  scale?: number;
  /** A file that receives `{ "offsetMs": number }` at the start and whenever the sandbox's clock is set. */
  clockFile?: string;
}

/**
 * A running sandbox.
 *
 * @public
 */
export interface Sandbox {
  /** The endpoint for `AWS_ENDPOINT_URL`. */
  url: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/**
 * Starts a local AWS that SDKs and the CLI talk to over HTTP. Rejects where the port is taken.
 *
 * @public
 */
export async function startSandbox(
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', scenario = parcelwise } = options;
  const { seed = 1, scale = 1, clockFile } = options;
  const clock = new SandboxClock(offsetMs => {
    if (clockFile) {
      writeClockFile(clockFile, offsetMs);
    }
  });
  // What an earlier run left in the file holds no more.
  clock.setOffset(0);
  const build = () => buildWorld(clock, { scenario, seed, scale });
  let world = build();
  const behaviour = new Behaviour();
  const buckets = new TokenBuckets();
  const calls = new CallLog();
  const backend: AwsBackend = {
    services,
    world: () => world,
    behaviour,
    buckets,
    calls,
  };
  const controlled: ControlledSandbox = {
    world: () => world,
    behaviour,
    calls,
    reset() {
      clock.setOffset(0);
      behaviour.clear();
      buckets.clear();
      calls.clear();
      world = build();
    },
  };
  const { url, close } = await listen({
    host,
    port,
    answer: async request => {
      advanceWorld(world);
      return request.path === CONTROL_PREFIX ||
        request.path.startsWith(`${CONTROL_PREFIX}/`)
        ? answerControl(controlled, request)
        : answerAws(backend, request);
    },
  });
  // So that a long time without requests is not caught up with in one go.
  const heartbeat = setInterval(() => advanceWorld(world), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    url,
    close: () => {
      clearInterval(heartbeat);
      return close();
    },
  };
}
